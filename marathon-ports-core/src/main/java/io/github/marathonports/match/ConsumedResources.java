package io.github.marathonports.match;

import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns taken ports into the {@code ports} resources that a launch consumes (S9.1). */
public final class ConsumedResources {
    private ConsumedResources() {}

    /**
     * The consumed resources, in the order of the ports: nothing is sorted or merged beyond S9.1.
     *
     * @param taken the taken ports in the order of their positions
     */
    public static List<Ports> of(List<TakenPort> taken) {
        return of(taken.toArray(TakenPort[]::new));
    }

    /** The same, with null at positions that took no port. */
    static List<Ports> of(@Nullable TakenPort[] positions) {
        List<Ports> resources = new ArrayList<>(1);
        int begin = next(positions, 0);
        while (begin < positions.length) {
            int end = endOfSource(positions, begin);
            resources.add(resource(positions, begin, end));
            begin = end;
        }
        return List.copyOf(resources);
    }

    /** The first position from here on that took a port. */
    private static int next(@Nullable TakenPort[] positions, int from) {
        int next = from;
        while (next < positions.length && positions[next] == null) {
            next++;
        }
        return next;
    }

    /** The first position behind {@code begin} that took a port from another source. */
    private static int endOfSource(@Nullable TakenPort[] positions, int begin) {
        int end = begin + 1;
        while (end < positions.length && (positions[end] == null || isSameSource(positions[begin], positions[end]))) {
            end++;
        }
        return end;
    }

    private static boolean isSameSource(TakenPort a, TakenPort b) {
        return a.role().equals(b.role()) && a.reservation().equals(b.reservation());
    }

    private static Ports resource(@Nullable TakenPort[] positions, int from, int to) {
        TakenPort source = positions[from];
        List<OfferedRange> ranges = new ArrayList<>(Math.min(to - from, 4));
        int begin = source.port();
        int end = begin;
        for (int i = next(positions, from + 1); i < to; i = next(positions, i + 1)) {
            int port = positions[i].port();
            if (port != end + 1) {
                ranges.add(OfferedRange.of(begin, end));
                begin = port;
            }
            end = port;
        }
        ranges.add(OfferedRange.of(begin, end));
        return new Ports(source.role(), ranges, source.reservation(), VolumeUse.NONE);
    }
}
