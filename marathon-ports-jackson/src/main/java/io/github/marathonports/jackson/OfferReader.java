package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Bool;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Other;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortNumber;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.Optional;

/** Reads one offer in the shape of Marathon's queue: {@code {"agentId","hostname","resources":[...]}}. */
final class OfferReader {
    private OfferReader() {}

    static Optional<Offer> read(Field field) {
        return field.asObject().flatMap(offer -> {
            Optional<List<OfferedResource>> resources = offer.list("resources", OfferReader::resource);
            if (offer.get("resources").isEmpty()) {
                offer.missing(
                        "resources",
                        "an offer has resources, a list of {name, role, ranges or scalar}; there were none");
            }
            return resources.map(list -> new Offer(
                    offer.text("id"),
                    offer.text("agentId").orElse(""),
                    offer.text("hostname").orElse(""),
                    list));
        });
    }

    private static Optional<OfferedResource> resource(Field field) {
        return field.asObject().flatMap(resource -> {
            Optional<String> name = resource.text("name");
            if (resource.get("name").isEmpty()) {
                resource.missing("name", "a resource has a name like \"ports\", but there was none");
            }
            return name.map(found -> resource(found, resource));
        });
    }

    private static OfferedResource resource(String name, Field resource) {
        Role role = resource.text("role").map(Role::of).orElse(Role.ANY);
        Optional<Reservation> reservation = resource.object("reservation").map(OfferReader::reservation);
        VolumeUse volume = hasVolume(resource) ? VolumeUse.PERSISTENT : VolumeUse.NONE;
        if (name.equals(Ports.NAME)) {
            return new Ports(role, resource.list("ranges", OfferReader::range).orElse(List.of()), reservation, volume);
        }
        return resource.get("scalar").isPresent()
                ? new Amount(name, role, resource.amount("scalar").orElse(0.0), reservation, volume)
                : new Other(name, role, reservation, volume);
    }

    private static boolean hasVolume(Field resource) {
        return resource.get("volume")
                .filter(volume -> !(volume.value() instanceof Bool flag) || flag.value())
                .isPresent();
    }

    private static Reservation reservation(Field reservation) {
        return new Reservation(reservation.text("principal"), reservation.textMap("labels"));
    }

    private static Optional<OfferedRange> range(Field field) {
        return field.asObject().flatMap(range -> {
            Optional<Integer> begin = bound(range, "begin");
            Optional<Integer> end = bound(range, "end");
            return begin.flatMap(first -> end.flatMap(last -> range(range, first, last)));
        });
    }

    /** An empty range may have any bounds (S7.1). */
    private static Optional<OfferedRange> range(Field range, int begin, int end) {
        if (end < begin || (PortNumber.isValid(begin) && PortNumber.isValid(end))) {
            return Optional.of(OfferedRange.of(begin, end));
        }
        range.problem(
                ViolationCode.PORT_OUT_OF_RANGE,
                "a range of ports in 0..65535 was expected but there was " + begin + "-" + end);
        return Optional.empty();
    }

    private static Optional<Integer> bound(Field range, String name) {
        if (range.get(name).isEmpty()) {
            range.missing(name, "a range has begin and end, but there was no " + name);
        }
        return range.integer(name);
    }
}
