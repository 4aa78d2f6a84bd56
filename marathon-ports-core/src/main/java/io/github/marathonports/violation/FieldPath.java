package io.github.marathonports.violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place of a field in a document, written as Marathon writes it (S4.7): {@code /container/portMappings(0)/hostPort}.
 *
 * <p>The root, {@code /}, stands for a rule about the whole document. A path never checks that the place exists. The text
 * is {@link #toString()}; RFC 6901 readers get {@link #jsonPointer()}. Immutable and thread-safe.
 */
public final class FieldPath {
    private static final FieldPath ROOT = new FieldPath(null, "", -1);

    private final @Nullable FieldPath parent;
    private final String name;
    private final int index;

    private FieldPath(@Nullable FieldPath parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The whole document, {@code /}. */
    public static FieldPath root() {
        return ROOT;
    }

    /** The path of nested fields, outermost first: {@code of("container", "portMappings")}. */
    public static FieldPath of(String... names) {
        FieldPath path = ROOT;
        for (String name : names) {
            path = path.field(name);
        }
        return path;
    }

    /** The field of this name inside this place. */
    public FieldPath field(String fieldName) {
        return new FieldPath(this, Objects.requireNonNull(fieldName, "fieldName"), -1);
    }

    /**
     * The list item at this position, counted from 0.
     *
     * @throws IllegalArgumentException if the position is negative
     */
    public FieldPath item(int position) {
        if (position < 0) {
            throw new IllegalArgumentException("list position must not be negative but was " + position);
        }
        return new FieldPath(this, "", position);
    }

    /**
     * This path where the document itself stands at a place of a larger one: {@code /ports(0)} inside {@code /apps(1)} is
     * {@code /apps(1)/ports(0)}.
     */
    public FieldPath inside(FieldPath place) {
        FieldPath path = Objects.requireNonNull(place, "place");
        for (FieldPath step : steps()) {
            path = new FieldPath(path, step.name, step.index);
        }
        return path;
    }

    /** Whether this is the whole document. */
    public boolean isRoot() {
        return parent == null;
    }

    /** The same place as an RFC 6901 JSON pointer: {@code /container/portMappings/0/hostPort}; empty for the root. */
    public String jsonPointer() {
        StringBuilder text = new StringBuilder();
        for (FieldPath step : steps()) {
            text.append('/').append(step.index >= 0 ? String.valueOf(step.index) : escaped(step.name));
        }
        return text.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private List<FieldPath> steps() {
        List<FieldPath> steps = new ArrayList<>();
        for (FieldPath step = this; step.parent != null; step = step.parent) {
            steps.add(0, step);
        }
        return steps;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldPath that
                && index == that.index
                && name.equals(that.name)
                && Objects.equals(parent, that.parent);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Objects.hashCode(parent) + name.hashCode()) + index;
    }

    @Override
    public String toString() {
        if (isRoot()) {
            return "/";
        }
        StringBuilder text = new StringBuilder();
        append(this, text);
        return text.toString();
    }

    private static void append(FieldPath path, StringBuilder text) {
        if (path.parent == null) {
            return;
        }
        append(path.parent, text);
        if (path.index >= 0) {
            text.append('(').append(path.index).append(')');
        } else {
            text.append('/').append(path.name);
        }
    }
}
