package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Bool;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Other;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.violation.ViolationCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one resource of an offer or of an agent's {@code --resources}, as Marathon writes it ({@code "scalar": 4},
 * {@code "ranges": [...]}) or as Mesos does ({@code "scalar": {"value": 4}}, {@code "ranges": {"range": [...]}}).
 *
 * <p>Its role is that of the last entry of {@code reservations}, which is the innermost one, or else {@code role}. For whom it is
 * offered ({@code allocation_info}) changes nothing: an unreserved resource is everybody's.
 */
final class ResourceReader {
    private ResourceReader() {}

    /** Who holds a resource. */
    private record Holder(Role role, Optional<Reservation> reservation) {}

    static Optional<OfferedResource> read(Field field) {
        return field.asObject().flatMap(resource -> {
            Optional<String> name = resource.text("name");
            if (resource.get("name").isEmpty()) {
                resource.missing("name", "a resource has a name like \"ports\", but there was none");
            }
            return name.map(found -> resource(found, resource));
        });
    }

    private static OfferedResource resource(String name, Field resource) {
        Holder holder = holder(resource);
        VolumeUse volume = hasVolume(resource) ? VolumeUse.PERSISTENT : VolumeUse.NONE;
        if (name.equals(Ports.NAME)) {
            return new Ports(
                    holder.role(),
                    resource.get("ranges").flatMap(ResourceReader::ranges).orElse(List.of()),
                    holder.reservation(),
                    volume);
        }
        return resource.get("scalar").isPresent()
                ? new Amount(name, holder.role(), scalar(resource).orElse(0.0), holder.reservation(), volume)
                : new Other(name, holder.role(), holder.reservation(), volume);
    }

    private static Holder holder(Field resource) {
        List<Field> stack = resource.list("reservations", Field::asObject).orElse(List.of());
        if (!stack.isEmpty()) {
            return refined(stack.get(stack.size() - 1));
        }
        return new Holder(
                resource.text("role").map(Role::of).orElse(Role.ANY),
                resource.object("reservation").map(ResourceReader::reservation));
    }

    private static Holder refined(Field innermost) {
        if (innermost.get("role").isEmpty()) {
            innermost.missing("role", "a reservation names the role for which it is made, but there was none");
        }
        Role role = innermost.text("role").map(Role::of).orElse(Role.ANY);
        Reservation reservation = reservation(innermost);
        boolean byFlag = innermost.text("type").filter("STATIC"::equals).isPresent()
                && says(reservation).isEmpty();
        return new Holder(role, byFlag ? Optional.empty() : Optional.of(reservation));
    }

    /** The reservation, if it says anything; what an agent's flag reserves is a role and nothing more. */
    private static Optional<Reservation> says(Reservation reservation) {
        return reservation.equals(Reservation.empty()) ? Optional.empty() : Optional.of(reservation);
    }

    private static Reservation reservation(Field reservation) {
        return new Reservation(reservation.text("principal"), labels(reservation));
    }

    /** Labels as a map, or as Mesos lists them: {@code {"labels": [{"key", "value"}]}}. */
    private static Map<String, String> labels(Field reservation) {
        Optional<Field> list = reservation
                .get("labels")
                .flatMap(labels -> labels.get("labels"))
                .filter(labels -> labels.value() instanceof Arr);
        return list.map(ResourceReader::listedLabels).orElseGet(() -> reservation.textMap("labels"));
    }

    private static Map<String, String> listedLabels(Field list) {
        Map<String, String> labels = new LinkedHashMap<>();
        list.asList(Field::asObject).orElse(List.of()).forEach(label -> {
            if (label.get("key").isEmpty()) {
                label.missing("key", "a label has a key, but there was none");
            }
            label.text("key")
                    .ifPresent(key -> labels.put(key, label.text("value").orElse("")));
        });
        return labels;
    }

    private static boolean hasVolume(Field resource) {
        boolean asMarathonSays = resource.get("volume")
                .filter(volume -> !(volume.value() instanceof Bool flag) || flag.value())
                .isPresent();
        return asMarathonSays
                || resource.object("disk")
                        .flatMap(disk -> disk.object("persistence"))
                        .isPresent();
    }

    private static Optional<Double> scalar(Field resource) {
        return resource.get("scalar").flatMap(scalar -> {
            if (!(scalar.value() instanceof Obj)) {
                return amount(resource, "scalar");
            }
            if (scalar.get("value").isEmpty()) {
                scalar.missing("value", "a scalar has a value, but there was none");
            }
            return amount(scalar, "value");
        });
    }

    /** An amount of cpus, mem, disk or gpus: a finite number, 0 or more. */
    static Optional<Double> amount(Field object, String name) {
        return object.amount(name).filter(amount -> {
            boolean valid = amount >= 0 && amount < Double.POSITIVE_INFINITY;
            if (!valid) {
                object.get(name)
                        .ifPresent(field -> field.problem(
                                ViolationCode.NUMBER_OUT_OF_RANGE,
                                "an amount of 0 or more was expected but there was "
                                        + field.value().described()));
            }
            return valid;
        });
    }

    private static Optional<List<OfferedRange>> ranges(Field ranges) {
        return ranges.value() instanceof Obj
                ? ranges.list("range", RangeReader::read)
                : ranges.asList(RangeReader::read);
    }
}
