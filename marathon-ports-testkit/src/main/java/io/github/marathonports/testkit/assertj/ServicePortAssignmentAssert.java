package io.github.marathonports.testkit.assertj;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.serviceport.ServicePortAssignment;
import io.github.marathonports.serviceport.ServicePortAssignment.Assigned;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Assertions on the service ports of an update (S6). */
public final class ServicePortAssignmentAssert
        extends DecisionAssert<ServicePortAssignmentAssert, ServicePortAssignment> {

    ServicePortAssignmentAssert(ServicePortAssignment actual) {
        super(actual, () -> Decisions.of(actual), ServicePortAssignmentAssert.class);
    }

    /** Every changed app has its service ports. */
    public ServicePortAssignmentAssert isAssigned() {
        return check(actual instanceof Assigned, "service ports to be assigned", "an exhausted range");
    }

    /** The range has too few free numbers (S6.4). */
    public ServicePortAssignmentAssert isExhausted() {
        return check(!(actual instanceof Assigned), "the range to be exhausted", "service ports that are assigned");
    }

    /** The app has these service ports after the update, position by position. */
    public ServicePortAssignmentAssert hasServicePorts(String appId, int... ports) {
        isAssigned();
        List<Integer> expected = Arrays.stream(ports).boxed().toList();
        Optional<List<Integer>> found = actual.orElseThrow().stream()
                .filter(app -> app.id().equals(RunSpecId.of(appId)))
                .map(AppSpec::servicePorts)
                .findFirst();
        return check(
                found.filter(expected::equals).isPresent(),
                appId + " to have service ports " + expected,
                found.map(List::toString).orElse("no app " + appId));
    }
}
