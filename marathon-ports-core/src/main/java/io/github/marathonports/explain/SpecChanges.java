package io.github.marathonports.explain;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.offer.Role;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Run specs with one thing changed. */
final class SpecChanges {
    private SpecChanges() {}

    /** The run spec with other host ports at these places. */
    static RunSpec withHostPorts(RunSpec spec, Map<FieldPath, HostPortRequest> changes) {
        List<FieldPath> paths = PositionPaths.of(spec);
        return spec instanceof PodSpec pod
                ? podWithHostPorts(pod, paths, changes)
                : appWithHostPorts((AppSpec) spec, paths, changes);
    }

    private static AppSpec appWithHostPorts(
            AppSpec app, List<FieldPath> paths, Map<FieldPath, HostPortRequest> changes) {
        if (app.portMappings().isEmpty()) {
            List<PortDefinition> definitions = new ArrayList<>();
            for (int i = 0; i < app.portDefinitions().size(); i++) {
                PortDefinition definition = app.portDefinitions().get(i);
                HostPortRequest change = changes.get(paths.get(i));
                definitions.add(
                        change instanceof HostPortRequest.Static fixed
                                ? definition.withPort(fixed.port())
                                : definition);
            }
            return AppSpec.builder().from(app).portDefinitions(definitions).build();
        }
        List<PortMapping> mappings = new ArrayList<>();
        for (int i = 0; i < app.portMappings().size(); i++) {
            PortMapping mapping = app.portMappings().get(i);
            HostPortRequest change = changes.get(paths.get(i));
            mappings.add(change == null ? mapping : mapping.withHostPort(change));
        }
        return AppSpec.builder()
                .from(app)
                .container(app.container().map(container -> container.withPortMappings(mappings)))
                .build();
    }

    private static PodSpec podWithHostPorts(
            PodSpec pod, List<FieldPath> paths, Map<FieldPath, HostPortRequest> changes) {
        List<PodContainer> containers = new ArrayList<>();
        int position = 0;
        for (PodContainer container : pod.containers()) {
            List<Endpoint> endpoints = new ArrayList<>();
            for (Endpoint endpoint : container.endpoints()) {
                HostPortRequest change = changes.get(paths.get(position++));
                endpoints.add(change == null ? endpoint : endpoint.withHostPort(change));
            }
            containers.add(container.withEndpoints(endpoints));
        }
        return PodSpec.builder(pod.id().toString())
                .from(pod)
                .containers(containers)
                .build();
    }

    static RunSpec withoutRequirePorts(RunSpec spec) {
        return spec instanceof AppSpec app
                ? AppSpec.builder().from(app).requirePorts(false).build()
                : spec;
    }

    static RunSpec accepting(RunSpec spec, Collection<Role> roles) {
        List<String> names = roles.stream().map(Role::name).toList();
        return spec instanceof PodSpec pod
                ? podBuilder(pod).acceptedResourceRoles(names).build()
                : AppSpec.builder()
                        .from((AppSpec) spec)
                        .acceptedResourceRoles(names)
                        .build();
    }

    static RunSpec withInstances(RunSpec spec, int instances) {
        return spec instanceof PodSpec pod
                ? podBuilder(pod).instances(instances).build()
                : ((AppSpec) spec).withInstances(instances);
    }

    static RunSpec withScalars(RunSpec spec, Scalars scalars) {
        return spec instanceof PodSpec pod
                ? podBuilder(pod).scalars(scalars).build()
                : AppSpec.builder().from((AppSpec) spec).scalars(scalars).build();
    }

    static RunSpec labelled(RunSpec spec, String label, String value) {
        Map<String, String> labels = new LinkedHashMap<>(spec.labels());
        labels.put(label, value);
        return spec instanceof PodSpec pod
                ? podBuilder(pod).labels(labels).build()
                : AppSpec.builder().from((AppSpec) spec).labels(labels).build();
    }

    private static PodSpec.Builder podBuilder(PodSpec pod) {
        return PodSpec.builder(pod.id().toString()).from(pod);
    }
}
