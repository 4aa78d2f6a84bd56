package io.github.marathonports.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.match.PortSequence;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.offer.CountedPorts;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The library's own strategies keep the contract of pickers, and wrong ones do not. */
class PortStrategyContractTest {

    @Nested
    class Reference extends PortStrategyContract {
        @Override
        protected PortStrategy strategy() {
            return PortStrategy.reference();
        }
    }

    @Nested
    class Lazy extends PortStrategyContract {
        @Override
        protected PortStrategy strategy() {
            return PortStrategy.lazy();
        }
    }

    @Test
    void a_picker_that_forgets_the_last_port_of_each_range_fails() {
        assertThat(Contracts.failuresOf(ForgetsLast.class))
                .contains(
                        "S8_1_every_port_of_every_range_is_given_exactly_once",
                        "the_end_of_the_ports_stays_the_end",
                        "S7_3_a_match_takes_different_dynamic_ports_and_none_of_the_fixed_ones");
    }

    @Test
    void a_picker_that_names_the_wrong_range_fails() {
        assertThat(Contracts.failuresOf(NamesFirstRange.class))
                .containsExactly("S7_7_the_range_that_a_port_is_said_to_come_from_contains_it");
    }

    @Test
    void a_picker_that_draws_from_somewhere_else_fails() {
        assertThat(Contracts.failuresOf(HiddenRandomness.class)).containsExactly("one_seed_gives_one_sequence");
    }

    @Test
    void a_picker_that_goes_on_behind_the_end_fails() {
        assertThat(Contracts.failuresOf(GoesOn.class)).contains("the_end_of_the_ports_stays_the_end");
    }

    /** Takes the ports in order of the offer; what differs is overridden. */
    private static class InOrder implements PortSequence {
        final CountedPorts ports;
        private int range;
        private int port;
        private int left;

        InOrder(CountedPorts ports) {
            this.ports = ports;
            this.left = ports.total();
            this.port = ports.rangeCount() == 0 ? 0 : ports.begin(0) - 1;
        }

        int end(int of) {
            return ports.end(of);
        }

        @Override
        public boolean advance() {
            if (left == 0) {
                return false;
            }
            port++;
            while (port > end(range)) {
                range++;
                if (range == ports.rangeCount()) {
                    left = 0;
                    return false;
                }
                port = ports.begin(range);
            }
            left--;
            return true;
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public int range() {
            return range;
        }
    }

    /** Right, and so shows that what follows fails for what it changes and nothing else. */
    @Nested
    class LowestFirst extends PortStrategyContract {
        @Override
        protected PortStrategy strategy() {
            return (ports, random) -> new InOrder(ports);
        }
    }

    static class ForgetsLast extends PortStrategyContract {
        @Override
        protected PortStrategy strategy() {
            return (ports, random) -> new InOrder(ports) {
                @Override
                int end(int of) {
                    return ports.end(of) - 1;
                }
            };
        }
    }

    static class NamesFirstRange extends PortStrategyContract {
        @Override
        protected PortStrategy strategy() {
            return (ports, random) -> new InOrder(ports) {
                @Override
                public int range() {
                    return 0;
                }
            };
        }
    }

    static class HiddenRandomness extends PortStrategyContract {
        private final RandomGenerator own = new java.util.Random(1);

        @Override
        protected PortStrategy strategy() {
            return (ports, random) -> PortStrategy.reference().start(ports, own);
        }
    }

    static class GoesOn extends PortStrategyContract {
        @Override
        protected PortStrategy strategy() {
            return (ports, random) -> new InOrder(ports) {
                private int advanced;

                @Override
                public boolean advance() {
                    boolean again = advanced++ > ports.total();
                    return super.advance() || again;
                }
            };
        }
    }
}
