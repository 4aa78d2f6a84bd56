package io.github.marathonports.cluster;

import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Other;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of an agent's {@code --resources} flag. */
final class ResourcesText {
    /** How ports are read. */
    enum Ports {
        /** As Mesos reads them. */
        STRICT {
            @Override
            PortRanges parse(String ranges) {
                return PortRanges.parse(ranges);
            }
        },
        /** As a person types them: a single port may stand alone, but a list is Mesos' own. */
        TYPED {
            @Override
            PortRanges parse(String ranges) {
                return ranges.contains(",") ? PortRanges.parse(ranges) : PortRanges.parseTyped(ranges);
            }
        };

        abstract PortRanges parse(String ranges);
    }

    private static final Pattern RESOURCE =
            Pattern.compile("\\s*([^\\s():;]+)\\s*(?:\\(\\s*([^\\s();]+)\\s*\\)\\s*)?:(.*)", Pattern.DOTALL);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(?:\\.\\d{1,15})?");

    private final String text;
    private final Ports ports;

    ResourcesText(String text, Ports ports) {
        this.text = text;
        this.ports = ports;
    }

    List<OfferedResource> resources() {
        List<OfferedResource> resources = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                resources.add(resource(part));
            }
        }
        if (resources.isEmpty()) {
            throw unreadable("name at least one resource");
        }
        return resources;
    }

    private OfferedResource resource(String part) {
        Matcher matcher = RESOURCE.matcher(part);
        if (!matcher.matches()) {
            throw unreadable("look like name:value or name(role):value, and \"" + part.strip() + "\" does not");
        }
        String name = matcher.group(1);
        Role role = matcher.group(2) == null ? Role.ANY : Role.of(matcher.group(2));
        return resource(name, role, matcher.group(3).strip());
    }

    private OfferedResource resource(String name, Role role, String value) {
        if (name.equals(OfferedResource.Ports.NAME)) {
            return OfferedResource.Ports.of(role, ports.parse(value));
        }
        if (AMOUNT.matcher(value).matches()) {
            return new Amount(name, role, Double.parseDouble(value), Optional.empty(), VolumeUse.NONE);
        }
        boolean isSetOrRanges =
                (value.startsWith("{") && value.endsWith("}")) || (value.startsWith("[") && value.endsWith("]"));
        if (isSetOrRanges) {
            return new Other(name, role, Optional.empty(), VolumeUse.NONE);
        }
        throw unreadable("give " + name + " a number like 4 or 0.5, and there was \"" + value + "\"");
    }

    private IllegalArgumentException unreadable(String rule) {
        String shown = text.length() > 80 ? text.substring(0, 80) + "..." : text;
        return new IllegalArgumentException("agent resources " + rule + "; the text was \"" + shown
                + "\", and a good one is \"ports(*):[31000-32000];cpus:4;mem:2048\"");
    }
}
