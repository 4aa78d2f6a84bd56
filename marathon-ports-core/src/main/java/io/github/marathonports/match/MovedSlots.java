package io.github.marathonports.match;

import java.util.Arrays;

/**
 * A shuffle of which only the touched slots are kept: a slot that was never set holds itself. It grows with the slots set, not with
 * the slots there are. Mutable, for one thread.
 */
final class MovedSlots {
    private static final int PAIRS = 4;

    /** Slot and content by turns, placed by the slot's number; a free place holds a slot of -1. */
    private int[] places = free(PAIRS);

    private int set;

    private static int[] free(int pairs) {
        int[] places = new int[2 * pairs];
        Arrays.fill(places, -1);
        return places;
    }

    /** What a slot holds. */
    int get(int slot) {
        int place = place(slot);
        return places[place] < 0 ? slot : places[place + 1];
    }

    /** Puts something into a slot. */
    void set(int slot, int content) {
        if (4 * set >= places.length) {
            grow();
        }
        int place = place(slot);
        set += places[place] < 0 ? 1 : 0;
        places[place] = slot;
        places[place + 1] = content;
    }

    /** The place of a slot, or the free one where it belongs; the number of pairs is a power of two, at least half of them free. */
    private int place(int slot) {
        int place = (2 * slot) & (places.length - 1);
        while (places[place] >= 0 && places[place] != slot) {
            place = (place + 2) & (places.length - 1);
        }
        return place;
    }

    private void grow() {
        int[] old = places;
        places = free(old.length);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] >= 0) {
                int place = place(old[i]);
                places[place] = old[i];
                places[place + 1] = old[i + 1];
            }
        }
    }
}
