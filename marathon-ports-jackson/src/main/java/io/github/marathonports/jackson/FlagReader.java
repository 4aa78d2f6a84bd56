package io.github.marathonports.jackson;

import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.jackson.JsonValue.Text;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the text of an agent's {@code --resources}, as Mesos does: a file is no place where a person types. */
final class FlagReader {
    /** A first resource with a value that YAML would not have there, up to a semicolon or the end. */
    private static final Pattern LOOK = Pattern.compile(
            "\\s*[\\w.-]+\\s*(\\([^()]*\\)\\s*)?:\\s*(\\[[^\\]]*]|\\{[^}]*}|\\d[^\\s;]*)\\s*(;.*)?", Pattern.DOTALL);

    /** One line that begins with a resource that every agent has. */
    private static final Pattern LINE =
            Pattern.compile("\\s*(ports|cpus|gpus|mem|disk)\\s*(\\([^()\\n]*\\)\\s*)?:[^\\n]*\\s*");

    private FlagReader() {}

    /** Whether a person would say that this is meant as the text of the flag, well written or not. */
    static boolean isMeant(String text) {
        return LOOK.matcher(text).matches() || LINE.matcher(text).matches();
    }

    /** The resources; what is wrong is placed at the resource that is. */
    static List<OfferedResource> read(Text flag, Problems problems) {
        List<OfferedResource> resources = new ArrayList<>();
        int offset = 0;
        for (String part : flag.text().split(";", -1)) {
            if (!part.isBlank()) {
                try {
                    resources.addAll(ResourcesFlag.parse(part).resources());
                } catch (IllegalArgumentException e) {
                    int start = offset + part.length() - part.stripLeading().length();
                    problems.add(
                            ViolationCode.WRONG_TYPE,
                            FieldPath.root(),
                            SourceLocation.at(flag.text(), start),
                            String.valueOf(e.getMessage()));
                }
            }
            offset += part.length() + 1;
        }
        return resources;
    }
}
