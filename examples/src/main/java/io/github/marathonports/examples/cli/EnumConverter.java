package io.github.marathonports.examples.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the constants of an enum in any letter case; what is none of them gets an error that lists them. */
abstract class EnumConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> constants;

    EnumConverter(Class<E> constants) {
        this.constants = constants;
    }

    @Override
    public E convert(String value) {
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected " + listed() + " but was \"" + value + "\""));
    }

    private String listed() {
        List<String> names = Arrays.stream(constants.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
