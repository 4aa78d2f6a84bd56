package io.github.marathonports.jackson;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodContainer.Command;
import io.github.marathonports.app.PodContainer.Command.Form;
import io.github.marathonports.app.PodContainer.EndpointCheck;
import io.github.marathonports.app.PodContainer.EndpointCheck.Kind;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.violation.ViolationCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one pod document (S13.1). */
final class PodReader {
    private static final Set<String> KNOWN = Set.of("id", "networks", "containers", "scaling", "labels");

    private static final Scalars NOTHING = new Scalars(0, 0, 0, 0);

    private PodReader() {}

    /**
     * The pod of this object.
     *
     * @param group the group in which a relative id is resolved (S1.6)
     * @return empty when it is no object or has no id; the problems say so
     */
    static Optional<PodDocument> read(Field field, RunSpecId group) {
        return field.asObject().flatMap(pod -> {
            Optional<RunSpecId> id = pod.text("id").map(group::resolve);
            if (pod.get("id").isEmpty()) {
                pod.missing("id", "a pod has an id like \"/prod/web\", but there was none");
            }
            PodDocument document = document(pod, id.orElse(RunSpecId.root()));
            return id.map(found -> document);
        });
    }

    private static PodDocument document(Field pod, RunSpecId id) {
        Map<String, String> environment = pod.environment("environment");
        List<Field> containers = pod.list("containers", Optional::of).orElse(List.of());
        Scalars executor = executor(pod);
        return PodDocument.builder()
                .id(id)
                .instances(pod.object("scaling")
                        .flatMap(scaling -> scaling.count("instances"))
                        .orElse(1))
                .networkDeclarations(pod.list("networks", PortsReader::network).orElse(List.of()))
                .containers(containers.stream()
                        .flatMap(container -> container(container, environment).stream())
                        .toList())
                .acceptedResourceRoles(pod.object("scheduling")
                        .flatMap(scheduling -> scheduling.object("placement"))
                        .flatMap(placement -> placement.list("acceptedResourceRoles", Field::asText)))
                .scalars(scalars(executor, containers))
                .executor(executor)
                .labels(pod.textMap("labels"))
                .upgradeStrategy(Hint.object(pod, "scheduling")
                        .flatMap(scheduling -> Hint.upgrade(scheduling, "upgrade"))
                        .orElse(UpgradeStrategy.DEFAULT))
                .environment(environment)
                .checkCommands(CheckCommands.ofPod(pod))
                .otherFields(otherFields(pod))
                .unknownFields(UnknownFields.ofPod(pod))
                .build();
    }

    private static Scalars scalars(Scalars executor, List<Field> containers) {
        return containers.stream()
                .flatMap(container -> container.object("resources").map(PodReader::resources).stream())
                .reduce(executor, Scalars::plus);
    }

    private static Scalars resources(Field resources) {
        return amounts(resources, NOTHING);
    }

    private static Scalars executor(Field pod) {
        return pod.object("executorResources")
                .map(resources -> amounts(resources, Scalars.POD_EXECUTOR))
                .orElse(Scalars.POD_EXECUTOR);
    }

    private static Scalars amounts(Field resources, Scalars defaults) {
        return new Scalars(
                resources.amount("cpus").orElse(defaults.cpus()),
                resources.amount("mem").orElse(defaults.mem()),
                resources.amount("disk").orElse(defaults.disk()),
                resources.amount("gpus").orElse(defaults.gpus()));
    }

    private static Optional<PodContainer> container(Field field, Map<String, String> podEnvironment) {
        return field.asObject().map(container -> {
            Map<String, String> environment = new LinkedHashMap<>(podEnvironment);
            environment.putAll(container.environment("environment"));
            return new PodContainer(
                    container.text("name").orElse(""),
                    container.list("endpoints", PodReader::endpoint).orElse(List.of()),
                    container.object("healthCheck").map(PodReader::healthChecks).orElse(List.of()),
                    environment,
                    Hint.object(container, "exec")
                            .flatMap(exec -> Hint.object(exec, "command"))
                            .flatMap(PodReader::command));
        });
    }

    private static Optional<Command> command(Field command) {
        return Hint.text(command, "shell")
                .map(line -> new Command(Form.SHELL, List.of(line)))
                .or(() -> Hint.texts(command, "argv").map(words -> new Command(Form.ARGV, words)));
    }

    static Optional<Endpoint> endpoint(Field field) {
        return field.asObject().flatMap(endpoint -> {
            if (endpoint.get("name").isEmpty()) {
                endpoint.missing("name", "an endpoint has a name, but there was none");
            }
            Optional<String> name = endpoint.get("name").flatMap(Names::endpoint);
            Endpoint.Builder builder = Endpoint.builder()
                    .name(name.orElse("unnamed"))
                    .containerPort(endpoint.port("containerPort").filter(port -> isContainerPort(endpoint, port)))
                    .hostPort(endpoint.port("hostPort")
                            .map(HostPortRequest::ofNumber)
                            .orElse(HostPortRequest.none()))
                    .protocols(protocols(endpoint))
                    .labels(endpoint.textMap("labels"))
                    .networkNames(endpoint.list("networkNames", Names::network).orElse(List.of()));
            return name.map(found -> builder.build());
        });
    }

    private static Map<String, String> otherFields(Field pod) {
        Map<String, String> others = new LinkedHashMap<>();
        pod.addOthers(others, name -> !KNOWN.contains(name));
        return others;
    }

    private static boolean isContainerPort(Field endpoint, int port) {
        if (port == 0) {
            endpoint.get("containerPort")
                    .orElseThrow()
                    .problem(
                            ViolationCode.PORT_OUT_OF_RANGE,
                            "a container port of an endpoint is in 1..65535 but there was 0: leave it out, or name one");
        }
        return port != 0;
    }

    private static List<String> protocols(Field endpoint) {
        Optional<List<String>> protocols = endpoint.list("protocol", Field::asText);
        if (protocols.isPresent()
                && endpoint.get("protocol")
                        .orElseThrow()
                        .value()
                        .canonicalText()
                        .equals("[]")) {
            endpoint.get("protocol")
                    .orElseThrow()
                    .problem(
                            ViolationCode.EMPTY_LIST,
                            "a list of protocols must not be empty: name one, or leave the field out");
        }
        return protocols.orElse(List.of());
    }

    private static List<EndpointCheck> healthChecks(Field check) {
        return Stream.of(check(check, "http", Kind.HTTP), check(check, "tcp", Kind.TCP))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<EndpointCheck> check(Field check, String name, Kind kind) {
        return check.object(name).flatMap(probe -> {
            if (probe.get("endpoint").isEmpty()) {
                probe.missing("endpoint", "a health check over " + name + " names an endpoint, but there was none");
            }
            return probe.text("endpoint").map(endpoint -> new EndpointCheck(kind, endpoint));
        });
    }
}
