package io.github.marathonports.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.lint.LintReport;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.serviceport.ServicePortAssignment;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Teaches an {@code ObjectMapper} the types of marathon-ports; found by {@code findAndAddModules}.
 *
 * <p>It reads {@link AppDocument}, {@link PodDocument}, {@link Offer} and {@link PortRanges}, and writes them and every answer. A bad document is a
 * {@link JsonMappingException} that names every violation with its path and place.
 */
public final class MarathonPortsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** A module with everything registered. */
    public MarathonPortsModule() {
        super("marathon-ports");
        writes(AppSpec.class, AppTree::app);
        writes(Normalization.class, ResultTree::normalization);
        writes(ServicePortAssignment.class, ResultTree::servicePorts);
        writes(PortsMatchResult.class, ResultTree::match);
        writes(OfferMatchResult.class, OfferMatchTree::result);
        writes(Explanation.class, ExplanationTree::explanation);
        writes(LintReport.class, LintTree::report);
        writes(FileLintReport.class, LintTree::report);
        writes(LaunchPlan.class, LaunchTree::plan);
        writes(PodSpec.class, PodTree::pod);
        writes(PodLaunchPlan.class, PodTree::plan);
        writes(MigratedDocument.class, ResultTree::migrated);
        writes(Violation.class, ResultTree::violation);
        writes(PortRanges.class, ports -> ObjectBuilder.text(ports.toString()));
        writes(FieldPath.class, path -> ObjectBuilder.text(path.toString()));
        reads(AppDocument.class, DocumentReaders.APP);
        reads(PodDocument.class, DocumentReaders.POD);
        reads(Offer.class, DocumentReaders.OFFER);
        reads(PortRanges.class, (root, problems) -> RangeReader.text(Field.root(root, problems)));
    }

    private <T> void writes(Class<T> type, Function<? super T, ? extends JsonValue> tree) {
        addSerializer(type, new TreeSerializer<>(type, tree));
    }

    private <T> void reads(Class<T> type, DocumentSource.Reader<T> reader) {
        addDeserializer(type, new TreeDeserializer<>(type, reader));
    }

    /** Writes a value through its tree. */
    private static final class TreeSerializer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<? super T, ? extends JsonValue> tree;

        TreeSerializer(Class<T> type, Function<? super T, ? extends JsonValue> tree) {
            super(type);
            this.tree = tree;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            JsonPrinter.write(tree.apply(value), generator);
        }
    }

    /** Reads a value through the located tree. */
    private static final class TreeDeserializer<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient DocumentSource.Reader<T> reader;

        TreeDeserializer(Class<T> type, DocumentSource.Reader<T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Problems problems = new Problems();
            JsonValue root = new JsonTree(parser, problems).value();
            Optional<T> value = reader.read(root, problems);
            if (value.isPresent() && problems.isEmpty()) {
                return value.get();
            }
            return context.reportInputMismatch(this, "%s", described(problems));
        }

        private static String described(Problems problems) {
            return problems.inOrder().stream().map(LocatedViolation::toString).collect(Collectors.joining("; "));
        }
    }
}
