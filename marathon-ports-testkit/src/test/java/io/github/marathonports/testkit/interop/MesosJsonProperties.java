package io.github.marathonports.testkit.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.jackson.ClusterDocument;
import io.github.marathonports.jackson.ClusterShape;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Other;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.mesos.v1.Protos;
import org.apache.mesos.v1.Protos.Resource.ReservationInfo;
import org.apache.mesos.v1.scheduler.Protos.Event;

/**
 * Offers made with the classes of Mesos itself and printed as JSON by protobuf are read back equal, in the form of Mesos' own
 * endpoints (names as in the .proto files) and in the one that Java prints (camel case).
 */
class MesosJsonProperties {
    private static final JsonFormat.Printer AS_MESOS_DOES = JsonFormat.printer().preservingProtoFieldNames();
    private static final JsonFormat.Printer AS_JAVA_DOES = JsonFormat.printer();

    private static String print(JsonFormat.Printer printer, MessageOrBuilder message) {
        try {
            return printer.print(message);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    /** The same offer as a message of Mesos. */
    private static Protos.Offer message(Offer offer, ReservationForm form) {
        Protos.Offer.Builder message = Protos.Offer.newBuilder()
                .setId(Protos.OfferID.newBuilder().setValue(offer.id().orElse("")))
                .setFrameworkId(Protos.FrameworkID.newBuilder().setValue("F"))
                .setAgentId(Protos.AgentID.newBuilder().setValue(offer.agentId()))
                .setHostname(offer.hostname())
                .setAllocationInfo(allocation());
        offer.resources().forEach(resource -> message.addResources(message(resource, form)));
        return message.build();
    }

    private static Protos.Resource.AllocationInfo.Builder allocation() {
        return Protos.Resource.AllocationInfo.newBuilder().setRole("somebody");
    }

    private static Protos.Resource message(OfferedResource resource, ReservationForm form) {
        Protos.Resource.Builder message =
                Protos.Resource.newBuilder().setName(resource.name()).setAllocationInfo(allocation());
        setValue(resource, message);
        form.set(resource, message);
        if (resource.volume() == VolumeUse.PERSISTENT) {
            message.getDiskBuilder().getPersistenceBuilder().setId("volume-1");
        }
        return message.build();
    }

    private static void setValue(OfferedResource resource, Protos.Resource.Builder message) {
        if (resource instanceof Ports ports) {
            message.setType(Protos.Value.Type.RANGES).getRangesBuilder();
            ports.ranges()
                    .forEach(range -> message.getRangesBuilder()
                            .addRangeBuilder()
                            .setBegin(range.begin())
                            .setEnd(range.end()));
        } else if (resource instanceof Amount amount) {
            message.setType(Protos.Value.Type.SCALAR).getScalarBuilder().setValue(amount.value());
        } else {
            message.setType(Protos.Value.Type.SET).getSetBuilder().addItem("x");
        }
    }

    /** How a reservation is written. */
    private enum ReservationForm {
        /** A role and perhaps a reservation, as frameworks without the capability RESERVATION_REFINEMENT see it. */
        ROLE {
            @Override
            @SuppressWarnings("deprecation") // it is the older form that is wanted
            void set(OfferedResource resource, Protos.Resource.Builder message) {
                message.setRole(resource.role().name());
                resource.reservation().ifPresent(reservation -> fill(reservation, message.getReservationBuilder()));
            }
        },
        /** A stack whose last entry counts. */
        STACK {
            @Override
            void set(OfferedResource resource, Protos.Resource.Builder message) {
                if (resource.role().equals(Role.ANY)) {
                    return;
                }
                message.addReservationsBuilder().setRole("outer").setType(ReservationInfo.Type.STATIC);
                var innermost =
                        message.addReservationsBuilder().setRole(resource.role().name());
                resource.reservation().ifPresent(reservation -> fill(reservation, innermost));
                innermost.setType(
                        resource.reservation().isPresent()
                                ? ReservationInfo.Type.DYNAMIC
                                : ReservationInfo.Type.STATIC);
            }
        };

        abstract void set(OfferedResource resource, Protos.Resource.Builder message);

        private static void fill(Reservation reservation, ReservationInfo.Builder message) {
            reservation.principal().ifPresent(message::setPrincipal);
            reservation
                    .labels()
                    .forEach((key, value) -> message.getLabelsBuilder()
                            .addLabelsBuilder()
                            .setKey(key)
                            .setValue(value));
        }
    }

    @Property(tries = 500)
    void offers_of_an_event_are_read_back_equal_and_in_order(
            @ForAll("offers") List<Offer> offers, @ForAll ReservationForm form) {
        Event.Builder event = Event.newBuilder().setType(Event.Type.OFFERS);
        offers.forEach(offer -> event.getOffersBuilder().addOffers(message(offer, form)));
        for (JsonFormat.Printer printer : List.of(AS_MESOS_DOES, AS_JAVA_DOES)) {
            String json = print(printer, event);
            assertThat(MarathonJson.withDefaults().tryReadOffers(json).orElseThrow())
                    .as(json)
                    .isEqualTo(offers);
        }
    }

    @Property(tries = 200)
    void one_offer_of_either_API_is_read_back_equal(@ForAll("offer") Offer offer, @ForAll ReservationForm form)
            throws InvalidProtocolBufferException {
        Protos.Offer v1 = message(offer, form);
        Message v0 = org.apache.mesos.Protos.Offer.parseFrom(v1.toByteString());
        for (JsonFormat.Printer printer : List.of(AS_MESOS_DOES, AS_JAVA_DOES)) {
            assertThat(MarathonJson.readOffer(print(printer, v1))).isEqualTo(offer);
            assertThat(MarathonJson.readOffer(print(printer, v0))).isEqualTo(offer);
        }
    }

    @Property(tries = 200)
    void the_resources_of_a_flag_are_recognised_and_read_back_equal(@ForAll("flag") List<OfferedResource> resources) {
        String json = resources.stream()
                .map(resource -> print(AS_MESOS_DOES, message(resource, ReservationForm.ROLE)))
                .toList()
                .toString();
        ClusterDocument read = MarathonJson.withDefaults().tryReadCluster(json).orElseThrow();
        assertThat(read.shape()).isEqualTo(ClusterShape.RESOURCES_JSON);
        assertThat(read.snapshot().agents())
                .singleElement()
                .isEqualTo(AgentSnapshot.idle("", "", new ResourcesFlag(resources)));
    }

    @Example
    void protobuf_writes_bounds_as_text_and_v0_says_slave_id() throws InvalidProtocolBufferException {
        Offer offer = Offer.builder()
                .id("O1")
                .agentId("S0")
                .hostname("h")
                .ports("*", "[31000-32000]")
                .build();
        String v0 = print(
                AS_MESOS_DOES,
                org.apache.mesos.Protos.Offer.parseFrom(
                        message(offer, ReservationForm.ROLE).toByteString()));
        assertThat(v0).contains("\"begin\": \"31000\"", "\"slave_id\"", "\"allocation_info\"");
        assertThat(MarathonJson.readOffer(v0)).isEqualTo(offer);
    }

    @Provide
    Arbitrary<List<Offer>> offers() {
        return offer().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<Offer> offer() {
        return Combinators.combine(names(), names(), resource().list().ofMaxSize(5))
                .as((id, agent, resources) -> new Offer(Optional.of(id), agent, "10.0.0.11", resources));
    }

    @Provide
    Arbitrary<List<OfferedResource>> flag() {
        return resource().list().ofMinSize(1).ofMaxSize(5);
    }

    private static Arbitrary<OfferedResource> resource() {
        Arbitrary<VolumeUse> volumes = Arbitraries.of(VolumeUse.class);
        Arbitrary<Optional<Reservation>> reservations = reservation().optional(0.5);
        Arbitrary<OfferedResource> ports = Combinators.combine(
                        roles(), range().list().ofMaxSize(4), reservations, volumes)
                .as((role, ranges, held, volume) -> new Ports(role, ranges, unlessAny(role, held), volume));
        Arbitrary<OfferedResource> amounts = Combinators.combine(
                        Arbitraries.of("cpus", "mem", "disk", "gpus", "tokens"),
                        amount(),
                        roles(),
                        reservations,
                        volumes)
                .as((name, value, role, held, volume) -> new Amount(name, role, value, unlessAny(role, held), volume));
        Arbitrary<OfferedResource> sets = Combinators.combine(roles(), reservations, volumes)
                .as((role, held, volume) -> new Other("rack", role, unlessAny(role, held), volume));
        return Arbitraries.oneOf(ports, amounts, sets);
    }

    /** What nobody reserved is everybody's. */
    private static Optional<Reservation> unlessAny(Role role, Optional<Reservation> held) {
        return role.equals(Role.ANY) ? Optional.empty() : held;
    }

    private static Arbitrary<Double> amount() {
        return Arbitraries.doubles().between(0, 1e6).ofScale(3);
    }

    private static Arbitrary<Role> roles() {
        return Arbitraries.of("*", "*", "web", "eng/web").map(Role::of);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(8);
    }

    /** Unsorted, overlapping and reversed ranges too. */
    private static Arbitrary<OfferedRange> range() {
        Arbitrary<Integer> bounds = Arbitraries.integers().between(0, 65535);
        return Combinators.combine(bounds, bounds).as(OfferedRange::of);
    }

    private static Arbitrary<Reservation> reservation() {
        Arbitrary<Map<String, String>> labels = Arbitraries.maps(
                        names(), Arbitraries.strings().ofMaxLength(5))
                .ofMaxSize(3)
                .map(LinkedHashMap::new);
        return Combinators.combine(names().optional(0.5), labels).as(Reservation::new);
    }
}
