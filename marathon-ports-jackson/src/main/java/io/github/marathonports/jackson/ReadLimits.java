package io.github.marathonports.jackson;

/**
 * How large a document may be before it is refused unread.
 *
 * <p>Immutable and thread-safe.
 *
 * @param maxBytes the longest document, in bytes, at least 1
 * @param maxDepth the deepest nesting of objects and lists, 1..1000
 */
public record ReadLimits(int maxBytes, int maxDepth) {
    private static final int DEEPEST = 1000;

    /** Checks the bounds. */
    public ReadLimits {
        if (maxBytes < 1) {
            throw new IllegalArgumentException(
                    "maximum length of a document must be at least 1 byte but was " + maxBytes);
        }
        if (maxDepth < 1 || maxDepth > DEEPEST) {
            throw new IllegalArgumentException("maximum depth of a document must be in 1..1000 but was " + maxDepth);
        }
    }

    /** 64 MiB and 1000 levels. */
    public static ReadLimits defaults() {
        return new ReadLimits(64 * 1024 * 1024, DEEPEST);
    }

    /** These limits with another length. */
    public ReadLimits withMaxBytes(int bytes) {
        return new ReadLimits(bytes, maxDepth);
    }
}
