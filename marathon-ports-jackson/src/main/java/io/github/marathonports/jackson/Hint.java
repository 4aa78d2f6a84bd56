package io.github.marathonports.jackson;

import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Num;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.jackson.JsonValue.Text;
import java.util.List;
import java.util.Optional;

/**
 * Reads fields that no port rule judges, such as the command: of another type than expected they are simply not known, because
 * whether Marathon takes them is not this library's to say.
 */
final class Hint {
    private Hint() {}

    static Optional<String> text(Field object, String name) {
        return object.get(name).flatMap(Hint::text);
    }

    private static Optional<String> text(Field field) {
        return field.value() instanceof Text text ? Optional.of(text.text()) : Optional.empty();
    }

    static Optional<List<String>> texts(Field object, String name) {
        return object.get(name)
                .filter(field -> field.value() instanceof Arr list
                        && list.items().stream().allMatch(Text.class::isInstance))
                .flatMap(field -> field.asList(Hint::text));
    }

    static Optional<Field> object(Field object, String name) {
        return object.get(name).filter(field -> field.value() instanceof Obj);
    }

    static Optional<UpgradeStrategy> upgrade(Field object, String name) {
        return object(object, name)
                .map(upgrade -> new UpgradeStrategy(
                        share(upgrade, "minimumHealthCapacity", UpgradeStrategy.DEFAULT.minimumHealthCapacity()),
                        share(upgrade, "maximumOverCapacity", UpgradeStrategy.DEFAULT.maximumOverCapacity())));
    }

    private static double share(Field upgrade, String name, double otherwise) {
        return upgrade.get(name)
                .filter(field -> field.value() instanceof Num)
                .flatMap(field -> upgrade.amount(name))
                .filter(UpgradeStrategy::isShare)
                .orElse(otherwise);
    }
}
