package io.github.marathonports.examples.cli;

import io.github.marathonports.match.GpuScheduling;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.offer.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The flags of Marathon that decide which resources of an offer it takes (S12.15), as options of a command. */
final class OfferFlags {
    @Option(
            names = "--mesos-role",
            paramLabel = "ROLE",
            description = "Marathon's --mesos_role: accepted besides * by apps that name no roles.")
    private @Nullable String mesosRole;

    @Option(
            names = "--default-accepted-resource-roles",
            paramLabel = "ROLE",
            split = ",",
            description = "Marathon's --default_accepted_resource_roles, for apps that name no roles.")
    private List<String> defaultAcceptedRoles = List.of();

    @Option(
            names = "--gpu-scheduling-behavior",
            paramLabel = "restricted|unrestricted",
            defaultValue = "restricted",
            converter = GpuConverter.class,
            description = "Marathon's --gpu_scheduling_behavior (default: ${DEFAULT-VALUE}).")
    private GpuScheduling gpuScheduling;

    /** The flags together. */
    OfferConfig config() {
        OfferConfig config = OfferConfig.defaults().withGpuScheduling(gpuScheduling);
        if (mesosRole != null) {
            config = config.withFrameworkRole(Role.of(mesosRole));
        }
        return defaultAcceptedRoles.isEmpty()
                ? config
                : config.withDefaultAcceptedRoles(
                        defaultAcceptedRoles.stream().map(Role::of).toList());
    }

    /** Reads Marathon's own spelling. */
    static final class GpuConverter implements ITypeConverter<GpuScheduling> {
        @Override
        public GpuScheduling convert(String value) {
            return GpuScheduling.parse(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected restricted or unrestricted but was \"" + value + "\""));
        }
    }
}
