package io.github.marathonports.range;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a set of ports, strictly as Mesos writes it or as a person types it. */
final class PortRangesText {
    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,9})\\s*-\\s*(\\d{1,9})\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9})\\s*");

    private final String text;

    PortRangesText(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    PortRanges strict() {
        String trimmed = text.strip();
        if (!trimmed.startsWith("[") || !trimmed.endsWith("]") || trimmed.length() < 2) {
            throw unreadable("must stand in brackets");
        }
        return ranges(trimmed.substring(1, trimmed.length() - 1), false);
    }

    PortRanges typed() {
        String trimmed = text.strip();
        boolean bracketed = trimmed.startsWith("[") && trimmed.endsWith("]") && trimmed.length() >= 2;
        return ranges(bracketed ? trimmed.substring(1, trimmed.length() - 1) : trimmed, true);
    }

    private PortRanges ranges(String list, boolean singleNumbers) {
        List<PortRange> ranges = new ArrayList<>();
        if (!list.isBlank()) {
            String[] parts = list.split(",", -1);
            if (!singleNumbers) {
                refuseWhatMesosMisreads(parts);
            }
            for (String part : parts) {
                ranges.add(range(part, singleNumbers));
            }
        }
        return PortRanges.of(ranges);
    }

    /** Mesos takes commas for dashes: it reads [80,443] as the range 80-443. */
    private void refuseWhatMesosMisreads(String[] parts) {
        for (int i = 0; i + 1 < parts.length; i++) {
            Matcher first = NUMBER.matcher(parts[i]);
            Matcher second = NUMBER.matcher(parts[i + 1]);
            if (first.matches() && second.matches()) {
                String from = first.group(1);
                String to = second.group(1);
                throw unreadable("hold \"" + from + "," + to + "\", which Mesos reads as the range " + from + "-" + to
                        + ": write " + from + "-" + from + "," + to + "-" + to + " for these two ports, or " + from
                        + "-"
                        + to + " for the range");
            }
        }
    }

    private PortRange range(String part, boolean singleNumbers) {
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            return checked(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        }
        Matcher number = NUMBER.matcher(part);
        if (number.matches() && singleNumbers) {
            return checked(Integer.parseInt(number.group(1)), Integer.parseInt(number.group(1)));
        }
        if (number.matches()) {
            String port = number.group(1);
            throw unreadable(
                    "hold the single number " + port + ", which is not Mesos text: write " + port + "-" + port);
        }
        throw unreadable("hold \"" + part.strip() + "\" where a range like 31000-32000 belongs");
    }

    private PortRange checked(int begin, int end) {
        if (!PortNumber.isValid(begin) || !PortNumber.isValid(end) || end < begin) {
            throw unreadable("hold " + begin + "-" + end + ": ports are 0..65535, the lower one first");
        }
        return PortRange.of(begin, end);
    }

    private IllegalArgumentException unreadable(String reason) {
        String shown = text.length() > 80 ? text.substring(0, 80) + "..." : text;
        return new IllegalArgumentException("port ranges " + reason + ", but the text was \"" + shown + "\"");
    }
}
