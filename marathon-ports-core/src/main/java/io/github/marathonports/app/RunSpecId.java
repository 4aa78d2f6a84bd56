package io.github.marathonports.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The absolute, canonical id of an app, pod or group (S1.6): {@code /prod/web}.
 *
 * <p>Empty segments are dropped, {@code .} and {@code ..} are resolved, and {@code ..} above the root stays at the root. It
 * never checks the characters of a segment: that is no port rule. Immutable and thread-safe.
 */
public final class RunSpecId implements Comparable<RunSpecId> {
    private static final RunSpecId ROOT = new RunSpecId("/");

    private final String text;
    /** That of the text, here because whoever looks up all apps of a cluster asks for it first. */
    private final int hash;

    private RunSpecId(String text) {
        this.text = text;
        this.hash = text.hashCode();
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
        return new RunSpecId(isPlain(id) ? id : resolved(id));
    }

    /** Whether nothing is to be resolved, as in nearly every id. */
    private static boolean isPlain(String id) {
        return id.startsWith("/") && !id.endsWith("/") && !id.contains("//") && !id.contains("/.");
    }

    private String resolved(String id) {
        List<String> path = id.startsWith("/") ? new ArrayList<>() : new ArrayList<>(segments());
        for (String segment : id.split("/", -1)) {
            step(path, segment);
        }
        return "/" + String.join("/", path);
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
        return this.equals(ROOT) ? List.of() : List.of(text.substring(1).split("/", -1));
    }

    @Override
    public int compareTo(RunSpecId that) {
        return text.compareTo(that.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunSpecId that && hash == that.hash && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The id as Marathon writes it: {@code /prod/web}. */
    @Override
    public String toString() {
        return text;
    }
}
