package io.github.marathonports.examples.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells a person at a terminal how far a long work has come; says nothing within the first second, and nothing to a file. */
final class Progress {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);

    private final PrintWriter writer;
    private final int total;
    private final String deed;
    private final LongSupplier clock;
    private final boolean terminal;
    private long next;
    private int done;
    private boolean shown;

    private Progress(PrintWriter writer, int total, String deed, LongSupplier clock, boolean terminal) {
        this.writer = writer;
        this.total = total;
        this.deed = deed;
        this.clock = clock;
        this.terminal = terminal;
        this.next = clock.getAsLong() + PATIENCE;
    }

    /**
     * Progress for whoever sits there; silent when nobody does.
     *
     * @param deed what is counted, such as {@code files read}
     */
    static Progress onTerminal(PrintWriter writer, int total, String deed) {
        return new Progress(writer, total, deed, System::nanoTime, !isDumb() && isTerminal());
    }

    /** Progress that is shown, with another clock. */
    static Progress shown(PrintWriter writer, int total, String deed, LongSupplier nanoseconds) {
        return new Progress(writer, total, deed, nanoseconds, true);
    }

    /** Whether the terminal says that it knows neither colours nor how to clear a line. */
    static boolean isDumb() {
        return "dumb".equals(System.getenv("TERM"));
    }

    /** Since JDK 22 there is a console even without a terminal, which says so itself. */
    @SuppressWarnings("SystemConsoleNull") // null up to JDK 21; the newer answer is asked for below
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return !Boolean.FALSE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** One more is done. */
    void step() {
        done++;
        if (terminal && clock.getAsLong() - next >= 0) {
            writer.print("\r" + done + " of " + total + " " + deed);
            writer.flush();
            shown = true;
            next = clock.getAsLong() + INTERVAL;
        }
    }

    /** Something to be told, terminal or not. */
    void note(String text) {
        end();
        writer.println("note: " + text);
        writer.flush();
    }

    /** Clears the line. */
    void end() {
        if (shown) {
            writer.print("\r\u001B[K");
            writer.flush();
            shown = false;
        }
    }
}
