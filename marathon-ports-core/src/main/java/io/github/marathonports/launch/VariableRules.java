package io.github.marathonports.launch;

import io.github.marathonports.launch.PortVariable.Source;
import java.util.OptionalInt;

/** Rules that set environment variables, in the order in which later ones overwrite earlier ones. */
interface VariableRules {

    void apply(Sink sink);

    /** Receives the variables as the rules set them; a later one replaces an earlier one of the same name. */
    interface Sink {
        void set(String rule, Source source, OptionalInt position, String name, String value);
    }
}
