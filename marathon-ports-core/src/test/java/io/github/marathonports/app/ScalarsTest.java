package io.github.marathonports.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScalarsTest {
    private static Scalars cpus(double cpus) {
        return new Scalars(cpus, 0, 0, 0);
    }

    @Test
    void S12_15_a_pod_asks_for_the_sum_that_a_person_would_work_out() {
        List<Scalars> containers = List.of(cpus(0.5), cpus(0.5), cpus(0.1));
        assertThat(containers.stream().reduce(Scalars.POD_EXECUTOR, Scalars::plus))
                .isEqualTo(new Scalars(1.2, 32, 10, 0));
        assertThat(cpus(0.1).plus(cpus(0.2))).isEqualTo(cpus(0.3));
        assertThat(cpus(1e-9).plus(cpus(1e15)).cpus()).isEqualTo(1e15);
    }

    @Test
    void plenty_and_more_is_plenty() {
        assertThat(cpus(Double.POSITIVE_INFINITY).plus(cpus(1))).isEqualTo(cpus(Double.POSITIVE_INFINITY));
    }

    @Test
    void what_is_no_number_is_no_amount() {
        assertThatThrownBy(() -> new Scalars(1, Double.NaN, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mem NaN");
    }
}
