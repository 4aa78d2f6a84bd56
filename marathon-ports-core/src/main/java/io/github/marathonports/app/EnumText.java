package io.github.marathonports.app;

import java.util.Optional;

/** Finds an enumeration constant by its canonical spelling. */
final class EnumText {
    private EnumText() {}

    static <E extends Enum<E>> Optional<E> parse(E[] constants, String canonical) {
        for (E constant : constants) {
            if (constant.name().equals(canonical)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
