package io.github.marathonports.match;

import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns taken ports into the {@code ports} resources that a launch consumes (S9.1). */
public final class ConsumedResources {
    private final List<Ports> resources = new ArrayList<>(1);
    private final List<OfferedRange> ranges = new ArrayList<>();
    /** Where the current range begins. */
    private int begin;

    private ConsumedResources() {}

    /**
     * The consumed resources, in the order of the ports: nothing is sorted or merged beyond S9.1.
     *
     * @param taken the taken ports in the order of their positions
     */
    public static List<Ports> of(List<TakenPort> taken) {
        return of(taken.toArray(TakenPort[]::new));
    }

    /** The same from all positions, null where one took nothing. */
    static List<Ports> of(@Nullable TakenPort[] positions) {
        ConsumedResources consumed = new ConsumedResources();
        TakenPort last = null;
        for (TakenPort next : positions) {
            if (next != null) {
                consumed.add(next, last);
                last = next;
            }
        }
        if (last != null) {
            consumed.endResource(last);
        }
        return List.copyOf(consumed.resources);
    }

    private void add(TakenPort next, @Nullable TakenPort last) {
        if (last == null) {
            begin = next.port();
        } else if (!isSameSource(last, next)) {
            endResource(last);
            begin = next.port();
        } else if (next.port() != last.port() + 1) {
            endRange(last);
            begin = next.port();
        }
    }

    private static boolean isSameSource(TakenPort a, TakenPort b) {
        return a.role().equals(b.role()) && a.reservation().equals(b.reservation());
    }

    private void endRange(TakenPort last) {
        ranges.add(OfferedRange.of(begin, last.port()));
    }

    private void endResource(TakenPort last) {
        endRange(last);
        resources.add(new Ports(last.role(), ranges, last.reservation(), VolumeUse.NONE));
        ranges.clear();
    }
}
