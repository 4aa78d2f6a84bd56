package io.github.marathonports.jackson;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Text;
import io.github.marathonports.jackson.OffersReader.SeenOffer;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.Optional;

/** Reads the agents, or only the offers, of any document that shows them. */
final class ClusterReader {
    private static final String AGENTS = "a document that shows agents:" + ClusterShape.all();
    private static final String OFFERS = "a document of offers:" + ClusterShape.allOffers();

    private ClusterReader() {}

    static Optional<ClusterDocument> cluster(JsonValue root, Problems problems) {
        Field document = Field.root(root, problems);
        Optional<ClusterShape> shape = ShapeFinder.of(root);
        if (shape.isEmpty()) {
            document.problem(
                    ViolationCode.WRONG_TYPE, "this looks like " + LooksLike.of(root) + "; expected was " + AGENTS);
        }
        return shape.map(found -> new ClusterDocument(found, new ClusterSnapshot(agents(found, document))));
    }

    static Optional<List<Offer>> offers(JsonValue root, Problems problems) {
        Field document = Field.root(root, problems);
        Optional<ClusterShape> shape = ShapeFinder.of(root);
        Optional<ClusterShape> offers = shape.filter(ClusterShape::isOffers);
        if (offers.isEmpty()) {
            String seen = shape.map(ClusterShape::description).orElseGet(() -> LooksLike.of(root));
            document.problem(ViolationCode.WRONG_TYPE, "this looks like " + seen + "; expected was " + OFFERS);
        }
        return offers.map(found -> OffersReader.read(found, document).stream()
                .map(SeenOffer::offer)
                .toList());
    }

    private static List<AgentSnapshot> agents(ClusterShape shape, Field document) {
        return switch (shape) {
            case MARATHON_QUEUE, MARATHON_OFFERS, MESOS_OFFERS ->
                OfferedAgents.of(OffersReader.read(shape, document)).agents();
            case MESOS_MASTER_STATE ->
                (document.value() instanceof Arr ? Optional.of(document) : document.get("slaves"))
                        .flatMap(slaves -> slaves.asList(StateReader::agent))
                        .orElse(List.of());
            case MESOS_AGENT_STATE -> StateReader.agent(document).stream().toList();
            case RESOURCES_TEXT -> flagged(FlagReader.read((Text) document.value(), document.problems()));
            case RESOURCES_JSON -> flagged(document.asList(ResourceReader::read).orElse(List.of()));
        };
    }

    /** A flag says neither the agent's id nor its hostname. */
    private static List<AgentSnapshot> flagged(List<OfferedResource> resources) {
        return List.of(AgentSnapshot.idle("", "", new ResourcesFlag(resources)));
    }

    /** Reads agents; also the text of a flag, which is not JSON. */
    static final class Agents implements DocumentSource.Reader<ClusterDocument> {
        @Override
        public Optional<ClusterDocument> read(JsonValue root, Problems problems) {
            return cluster(root, problems);
        }

        @Override
        public String expected() {
            return AGENTS;
        }

        @Override
        public Optional<JsonValue> notJson(String text) {
            return FlagReader.isMeant(text) ? Optional.of(new Text(text, 1, 1)) : Optional.empty();
        }
    }

    /** Reads offers. */
    static final class Offers implements DocumentSource.Reader<List<Offer>> {
        @Override
        public Optional<List<Offer>> read(JsonValue root, Problems problems) {
            return offers(root, problems);
        }

        @Override
        public String expected() {
            return OFFERS;
        }
    }
}
