package io.github.marathonports.lint;

import java.util.Locale;

/** How many letters must be added, removed, changed or swapped with their neighbour to make one word of another. */
final class EditDistance {
    private final String from;
    private final String to;
    private final int[][] steps;

    private EditDistance(String from, String to) {
        this.from = from;
        this.to = to;
        this.steps = new int[from.length() + 1][to.length() + 1];
    }

    /** The distance without regard to letter case; a word that is far too long is only told to be so. */
    static int of(String from, String to) {
        if (Math.abs(from.length() - to.length()) > 3) {
            return Math.abs(from.length() - to.length());
        }
        return new EditDistance(from.toLowerCase(Locale.ROOT), to.toLowerCase(Locale.ROOT)).distance();
    }

    private int distance() {
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = step(i, j);
            }
        }
        return steps[from.length()][to.length()];
    }

    private int step(int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
