package io.github.marathonports.examples.cli;

/** Input with which a command cannot work; the message is for the person who gave it. */
final class UnusableInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableInputException(String message) {
        super(message);
    }
}
