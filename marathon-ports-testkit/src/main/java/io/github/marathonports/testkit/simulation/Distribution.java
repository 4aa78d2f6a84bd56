package io.github.marathonports.testkit.simulation;

/**
 * How numbers are spread; all 0 when there is none.
 *
 * <p>A share of the numbers that is not above {@code p10}, {@code median} or {@code p90} is at least a tenth, a half, nine tenths.
 * Immutable and thread-safe.
 *
 * @param count how many numbers
 * @param mean their mean
 * @param min the least
 * @param p10 the tenth percentile
 * @param median the middle
 * @param p90 the ninetieth percentile
 * @param max the greatest
 */
public record Distribution(long count, double mean, double min, double p10, double median, double p90, double max) {
    private static final Distribution EMPTY = new Distribution(0, 0, 0, 0, 0, 0, 0);

    /** Of numbers in ascending order. */
    static Distribution of(long[] sorted) {
        double[] numbers = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            numbers[i] = sorted[i];
        }
        return of(numbers);
    }

    /** Of numbers in ascending order. */
    static Distribution of(double[] sorted) {
        if (sorted.length == 0) {
            return EMPTY;
        }
        double sum = 0;
        for (double number : sorted) {
            sum += number;
        }
        return new Distribution(
                sorted.length,
                sum / sorted.length,
                sorted[0],
                percentile(sorted, 10),
                percentile(sorted, 50),
                percentile(sorted, 90),
                sorted[sorted.length - 1]);
    }

    /** The same in a larger unit. */
    Distribution dividedBy(double unit) {
        return new Distribution(count, mean / unit, min / unit, p10 / unit, median / unit, p90 / unit, max / unit);
    }

    /** The least number that is not below this share of all. */
    private static double percentile(double[] sorted, int percent) {
        long rank = ((long) percent * sorted.length + 99) / 100;
        return sorted[(int) Math.max(0, rank - 1)];
    }
}
