package io.github.marathonports.launch;

import io.github.marathonports.launch.PortVariable.Source;

/** Rules that set environment variables, in the order in which later ones overwrite earlier ones. */
interface VariableRules {

    /** The position of a variable that is about none, or about all. */
    int NO_POSITION = -1;

    void apply(Sink sink);

    /** How many variables they set at most. */
    int atMost();

    /** Receives the variables as the rules set them; a later one replaces an earlier one of the same name. */
    interface Sink {
        void set(String rule, Source source, int position, String name, String value);
    }
}
