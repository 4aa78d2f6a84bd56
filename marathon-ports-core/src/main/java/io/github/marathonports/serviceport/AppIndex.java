package io.github.marathonports.serviceport;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The apps before an update by id, each to be found once. It makes no object for each entry and looks first where the app would be if
 * none had come or gone, because an update looks at every app of a cluster, mostly to see that it is still the same. Mutable, for one
 * thread, used for one update.
 */
final class AppIndex {
    /** Spreads hashes over all bits. */
    private static final int SPREAD = 0x9E3779B9;

    private final AppSpec[] apps;
    /** For each hash the position of an app, counted from 1; the next free place follows. A third of them is free. */
    private final int[] places;

    private final BitSet found;
    private final Set<RunSpecId> newcomers = new HashSet<>();
    private int size;
    /** Behind the app that was found last. */
    private int next;

    /** @param size how many apps are added */
    AppIndex(int size) {
        this.apps = new AppSpec[size];
        this.places = new int[size + size / 2 + 1];
        this.found = new BitSet(size);
    }

    /**
     * One more app before the update.
     *
     * @throws IllegalArgumentException if its id is there already
     */
    void add(AppSpec app) {
        int place = place(app);
        requireNew(places[place] == 0, app);
        apps[size] = app;
        places[place] = ++size;
    }

    /** The place of an app of this id, or the free one where it belongs. */
    private int place(AppSpec app) {
        long spread = Integer.toUnsignedLong(app.id().hashCode() * SPREAD);
        int place = (int) ((spread * places.length) >>> Integer.SIZE);
        while (places[place] != 0 && !apps[places[place] - 1].id().equals(app.id())) {
            place = place + 1 == places.length ? 0 : place + 1;
        }
        return place;
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
        int position = next < size && apps[next] == app ? next : places[place(app)] - 1;
        if (position < 0) {
            requireNew(newcomers.add(app.id()), app);
            return null;
        }
        requireNew(!found.get(position), app);
        found.set(position);
        next = position + 1;
        return apps[position];
    }
}
