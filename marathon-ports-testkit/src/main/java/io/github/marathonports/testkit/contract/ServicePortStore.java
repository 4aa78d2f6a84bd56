package io.github.marathonports.testkit.contract;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import java.util.List;

/**
 * What {@link ServicePortStoreContract} asks of a store that keeps the service ports of apps as they come, change and go; wrap yours
 * in it.
 */
public interface ServicePortStore {

    /** Whether an update was applied. */
    enum Outcome {
        /** The store holds the new state. */
        APPLIED,
        /** The range has too few free numbers, and the store is as it was (S6.4). */
        REFUSED
    }

    /**
     * One update, as a whole or not at all.
     *
     * @param posted the apps that are new or may have changed, in the order in which they are served (S6.7)
     * @param removed the ids of apps that go
     */
    Outcome update(List<AppSpec> posted, List<RunSpecId> removed);

    /** All apps with their service ports: those that the last updates left alone first, then as they were posted. */
    List<AppSpec> apps();
}
