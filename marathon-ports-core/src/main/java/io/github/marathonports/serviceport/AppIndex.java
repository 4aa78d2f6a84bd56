package io.github.marathonports.serviceport;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The apps before an update by id, each to be found once. A table without an object for each entry, because an update looks at every
 * app of a cluster, mostly to see that it is still the same. Mutable, for one thread, used for one update.
 */
final class AppIndex {
    /** Spreads hashes over the upper bits, which choose the place. */
    private static final int SPREAD = 0x9E3779B9;

    private final @Nullable AppSpec[] places;
    private final int shift;
    private final BitSet found;
    private final Set<RunSpecId> newcomers = new HashSet<>();

    /** @throws IllegalArgumentException if an id is there twice */
    AppIndex(Collection<AppSpec> apps) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(apps.size() + apps.size() / 3);
        this.places = new AppSpec[1 << Math.max(1, bits)];
        this.shift = Integer.SIZE - Math.max(1, bits);
        this.found = new BitSet(places.length);
        for (AppSpec app : apps) {
            int place = place(app);
            requireNew(places[place] == null, app);
            places[place] = app;
        }
    }

    /** The place of an app of this id, or the free one where it belongs; at least a quarter of all places is free. */
    private int place(AppSpec app) {
        int place = (app.id().hashCode() * SPREAD) >>> shift;
        while (!isPlaceOf(app, places[place])) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private static boolean isPlaceOf(AppSpec app, @Nullable AppSpec there) {
        return there == null || there == app || there.id().equals(app.id());
    }

    private static void requireNew(boolean isNew, AppSpec app) {
        if (!isNew) {
            throw new IllegalArgumentException("app ids must be unique but " + app.id() + " is there twice");
        }
    }

    /**
     * The app of the same id before the update, if there was one.
     *
     * @throws IllegalArgumentException if that id was asked for already
     */
    @Nullable
    AppSpec find(AppSpec app) {
        int place = place(app);
        AppSpec previous = places[place];
        if (previous == null) {
            requireNew(newcomers.add(app.id()), app);
        } else {
            requireNew(!found.get(place), app);
            found.set(place);
        }
        return previous;
    }
}
