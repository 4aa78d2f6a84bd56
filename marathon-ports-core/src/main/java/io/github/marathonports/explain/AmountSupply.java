package io.github.marathonports.explain;

import io.github.marathonports.match.Scalar;

/** How much there is of one amount, taken part by part as Marathon does (S12.15): it may fall short where the sum does not. */
final class AmountSupply {
    /** A thousandth of a thousandth is forgiven, as Mesos keeps thousandths. */
    private static final double NOISE = 1e-6;

    private final Scalar scalar;
    private final double asked;
    private double there;
    private double lacking;

    AmountSupply(Scalar scalar, double asked) {
        this.scalar = scalar;
        this.asked = asked;
    }

    void clear() {
        there = 0;
        lacking = asked;
    }

    void add(double part) {
        there += part;
        lacking -= Math.min(lacking, part);
    }

    Scalar scalar() {
        return scalar;
    }

    double there() {
        return there;
    }

    boolean suffices() {
        return lacking <= 0;
    }

    /** Which share of what one instance asks for is not there. */
    double shortage() {
        return suffices() ? 0 : lacking / asked;
    }

    /** For how many instances there is enough. */
    int room() {
        if (asked <= 0) {
            return Supply.PLENTY;
        }
        return suffices() ? Math.max(1, (int) Math.floor(there / asked + NOISE)) : 0;
    }
}
