package io.github.marathonports.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The absolute, canonical id of an app, pod or group (S1.6): {@code /prod/web}.
 *
 * <p>Empty segments are dropped, {@code .} and {@code ..} are resolved, and {@code ..} above the root stays at the root. It
 * never checks the characters of a segment: that is no port rule. Immutable and thread-safe.
 */
public final class RunSpecId implements Comparable<RunSpecId> {
    private static final RunSpecId ROOT = new RunSpecId(List.of());

    private final List<String> segments;
    private final String text;

    private RunSpecId(List<String> segments) {
        this.segments = segments;
        this.text = "/" + String.join("/", segments);
    }

    /** The root group, {@code /}. */
    public static RunSpecId root() {
        return ROOT;
    }

    /** The id that a document spells so; one without a leading slash is taken from the root: {@code basic-3}. */
    public static RunSpecId of(String id) {
        return ROOT.resolve(id);
    }

    /**
     * The id that {@code id} means inside this group: absolute when it starts with a slash, else relative to the group.
     */
    public RunSpecId resolve(String id) {
        Objects.requireNonNull(id, "id");
        List<String> path = id.startsWith("/") ? new ArrayList<>() : new ArrayList<>(segments);
        for (String segment : id.split("/", -1)) {
            step(path, segment);
        }
        return new RunSpecId(Collections.unmodifiableList(path));
    }

    private static void step(List<String> path, String segment) {
        if (segment.equals("..")) {
            if (!path.isEmpty()) {
                path.remove(path.size() - 1);
            }
        } else if (!segment.isEmpty() && !segment.equals(".")) {
            path.add(segment);
        }
    }

    /** The path segments, outermost first. */
    public List<String> segments() {
        return segments;
    }

    @Override
    public int compareTo(RunSpecId that) {
        return text.compareTo(that.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunSpecId that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The id as Marathon writes it: {@code /prod/web}. */
    @Override
    public String toString() {
        return text;
    }
}
