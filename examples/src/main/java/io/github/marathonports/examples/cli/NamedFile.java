package io.github.marathonports.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A file that a command line names, itself or by a directory or glob it is in.
 *
 * @param path the file
 * @param wasSearchedFor whether a directory or glob brought it; then it may be something else altogether
 */
record NamedFile(Path path, boolean wasSearchedFor) {
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");
    private static final Pattern ANY_DIRECTORIES = Pattern.compile("(?<![^/])\\*\\*/");
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    /** The files of all arguments, each once, in their order; those of a directory or glob by name. */
    static List<NamedFile> expand(List<String> arguments) {
        Map<Path, NamedFile> files = new LinkedHashMap<>();
        for (String argument : arguments) {
            expand(argument).forEach(file -> files.merge(file.identity(), file, NamedFile::or));
        }
        return List.copyOf(files.values());
    }

    /** The file by whatever name it is called. */
    private Path identity() {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** A file that was named once is not passed over because it was found, too. */
    private NamedFile or(NamedFile again) {
        return new NamedFile(path, wasSearchedFor && again.wasSearchedFor);
    }

    private static List<NamedFile> expand(String argument) {
        if (exists(argument)) {
            Path path = Path.of(argument);
            return Files.isDirectory(path)
                    ? searched(path, NamedFile::isJson, path)
                    : List.of(new NamedFile(path, false));
        }
        if (argument.equals("-")) {
            return List.of(new NamedFile(STANDARD_INPUT, false));
        }
        if (!GLOB.matcher(argument).find()) {
            throw new UnusableInputException("there is no file " + argument);
        }
        return glob(argument);
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isJson(Path file) {
        return String.valueOf(file.getFileName()).endsWith(".json");
    }

    private static List<NamedFile> glob(String glob) {
        try {
            PathMatcher matcher = matcher(glob);
            Path start = fixedPart(glob);
            return Files.isDirectory(start) || start.toString().isEmpty()
                    ? searched(start, matcher::matches, glob)
                    : noneFound(glob);
        } catch (PatternSyntaxException e) {
            throw new UnusableInputException("the glob " + glob + " cannot be read: " + e.getDescription());
        }
    }

    /** As shells read it, a directory {@code **} may also be no directory at all. */
    private static PathMatcher matcher(String glob) {
        boolean hasAlternatives = glob.contains("{");
        return FileSystems.getDefault()
                .getPathMatcher("glob:"
                        + (hasAlternatives
                                ? glob
                                : ANY_DIRECTORIES.matcher(glob).replaceAll("{**/,}")));
    }

    /** The directory before the first wildcard. */
    private static Path fixedPart(String glob) {
        var wildcard = GLOB.matcher(glob);
        String before = wildcard.find() ? glob.substring(0, wildcard.start()) : glob;
        return Path.of(before.substring(0, before.lastIndexOf('/') + 1));
    }

    private static List<NamedFile> searched(Path directory, Predicate<Path> wanted, Object argument) {
        try (Stream<Path> found = Files.walk(directory)) {
            List<NamedFile> files = found.filter(Files::isRegularFile)
                    .filter(wanted)
                    .sorted(Comparator.comparing(Path::toString))
                    .map(file -> new NamedFile(file, true))
                    .toList();
            return files.isEmpty() ? noneFound(argument) : files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedFile> noneFound(Object argument) {
        throw new UnusableInputException("there is no file in " + argument
                + (argument instanceof Path ? " that ends in .json" : ", or anything else that this glob means"));
    }
}
