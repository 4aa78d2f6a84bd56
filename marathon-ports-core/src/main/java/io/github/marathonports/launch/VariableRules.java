package io.github.marathonports.launch;

import io.github.marathonports.launch.PortVariable.Source;
import org.jspecify.annotations.Nullable;

/** Rules that set environment variables, in the order in which later ones overwrite earlier ones. */
interface VariableRules {

    void apply(Sink sink);

    /** How many variables they set at most. */
    int most();

    /** Receives the variables as the rules set them; a later one replaces an earlier one of the same name. */
    interface Sink {
        /**
         * Sets a variable.
         *
         * @param port whose variable it is; null for one about all ports, the host or the user
         */
        void set(String rule, Source source, @Nullable TaskPort port, String name, String value);
    }
}
