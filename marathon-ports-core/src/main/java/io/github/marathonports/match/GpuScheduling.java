package io.github.marathonports.match;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether Marathon takes an offer with gpus for a run spec that asks for none (S12.15). */
public enum GpuScheduling {
    /** It does not; Marathon's default. */
    RESTRICTED,
    /** It does. */
    UNRESTRICTED;

    /** The label of a run spec that wins over the configuration. */
    public static final String LABEL = "GPU_SCHEDULING_BEHAVIOR";

    /** The behaviour of this name, as Marathon writes it; empty for any other text. */
    public static Optional<GpuScheduling> parse(String text) {
        for (GpuScheduling behaviour : values()) {
            if (behaviour.text().equals(text)) {
                return Optional.of(behaviour);
            }
        }
        return Optional.empty();
    }

    /** Marathon's own spelling: {@code restricted}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What holds for a run spec with these labels. */
    GpuScheduling unlessLabelled(Map<String, String> labels) {
        return Optional.ofNullable(labels.get(LABEL))
                .flatMap(GpuScheduling::parse)
                .orElse(this);
    }
}
