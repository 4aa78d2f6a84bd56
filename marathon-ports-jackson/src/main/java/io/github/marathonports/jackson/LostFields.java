package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Num;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.normalize.NormalizationStep;
import io.github.marathonports.normalize.NormalizationStep.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fields that Marathon does not know where they stand, and that migration cannot keep: in the place to which their neighbours move
 * they would begin to mean something, or there is no such place.
 */
final class LostFields {
    /** What a mapping has and a discovery port has not. */
    static final Set<String> OF_MAPPINGS_ONLY = Set.of("containerPort", "hostPort", "servicePort", "networkNames");
    /** What a network has and {@code ipAddress} has not. */
    static final Set<String> OF_NETWORKS_ONLY = Set.of("mode", "name");

    private final List<NormalizationStep> steps = new ArrayList<>();

    private LostFields() {}

    /** One step for each of them, in the order of the document. */
    static List<NormalizationStep> of(Obj document) {
        LostFields lost = new LostFields();
        Hint.object(Field.root(document, new Problems()), "ipAddress").ifPresent(lost::ofIpAddress);
        return lost.steps;
    }

    private void ofIpAddress(Field ipAddress) {
        lose(ipAddress, "S3.1", OF_NETWORKS_ONLY::contains);
        Hint.object(ipAddress, "discovery").ifPresent(discovery -> {
            lose(discovery, "S3.2", name -> !name.equals("ports"));
            discovery
                    .get("ports")
                    .ifPresent(ports -> ports.forEachItem(port -> lose(port, "S3.2", OF_MAPPINGS_ONLY::contains)));
        });
    }

    /** Alone, a number is told as it was spelled. */
    private static String text(JsonValue value) {
        return value instanceof Num number ? number.raw() : value.canonicalText();
    }

    private void lose(Field object, String rule, Predicate<String> isLost) {
        object.forEachField((name, value) -> {
            if (isLost.test(name)) {
                steps.add(new NormalizationStep(
                        rule,
                        Effect.DROPPED,
                        object.path().field(name),
                        Optional.of(text(value)),
                        Optional.empty(),
                        Optional.empty()));
            }
        });
    }
}
