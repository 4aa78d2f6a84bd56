package io.github.marathonports.match;

import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import java.util.ArrayList;
import java.util.List;

/** Turns taken ports into the {@code ports} resources that a launch consumes (S9.1). */
public final class ConsumedResources {
    private ConsumedResources() {}

    /**
     * The consumed resources, in the order of the ports: nothing is sorted or merged beyond S9.1.
     *
     * @param taken the taken ports in the order of their positions
     */
    public static List<Ports> of(List<TakenPort> taken) {
        List<Ports> resources = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= taken.size(); i++) {
            if (i == taken.size() || !isSameSource(taken.get(begin), taken.get(i))) {
                resources.add(resource(taken.subList(begin, i)));
                begin = i;
            }
        }
        return List.copyOf(resources);
    }

    private static boolean isSameSource(TakenPort a, TakenPort b) {
        return a.role().equals(b.role()) && a.reservation().equals(b.reservation());
    }

    private static Ports resource(List<TakenPort> taken) {
        List<OfferedRange> ranges = new ArrayList<>();
        int begin = taken.get(0).port();
        int end = begin;
        for (TakenPort next : taken.subList(1, taken.size())) {
            if (next.port() != end + 1) {
                ranges.add(OfferedRange.of(begin, end));
                begin = next.port();
            }
            end = next.port();
        }
        ranges.add(OfferedRange.of(begin, end));
        return new Ports(taken.get(0).role(), ranges, taken.get(0).reservation(), VolumeUse.NONE);
    }
}
