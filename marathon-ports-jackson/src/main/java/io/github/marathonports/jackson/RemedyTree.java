package io.github.marathonports.jackson;

import io.github.marathonports.explain.Remedy;
import io.github.marathonports.explain.Remedy.AcceptRole;
import io.github.marathonports.explain.Remedy.AskForAnyPort;
import io.github.marathonports.explain.Remedy.AskForLess;
import io.github.marathonports.explain.Remedy.AskForOtherPorts;
import io.github.marathonports.explain.Remedy.AskForOtherPorts.Replacement;
import io.github.marathonports.explain.Remedy.FewerInstances;
import io.github.marathonports.explain.Remedy.MoreAgents;
import io.github.marathonports.explain.Remedy.StartAgentsWith;
import io.github.marathonports.explain.Remedy.StartAgentsWith.Flag;
import io.github.marathonports.explain.Remedy.Together;
import io.github.marathonports.jackson.JsonValue.Obj;
import java.util.List;

/** A remedy as JSON: what it is, its sentence, and its numbers. */
final class RemedyTree {
    private RemedyTree() {}

    static Obj remedy(Remedy remedy) {
        ObjectBuilder tree = new ObjectBuilder().text("remedy", name(remedy)).text("sentence", remedy.sentence());
        addFields(remedy, tree);
        return tree.build();
    }

    private static String name(Remedy remedy) {
        String name = remedy.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static void addFields(Remedy remedy, ObjectBuilder tree) {
        if (remedy instanceof AskForAnyPort any) {
            tree.list("paths", any.paths(), ExplanationTree::path);
        } else if (remedy instanceof AskForOtherPorts other) {
            tree.list("replacements", other.replacements(), RemedyTree::replacement);
        } else if (remedy instanceof AcceptRole accept) {
            tree.list("acceptedResourceRoles", accept.all(), ExplanationTree::role);
        } else if (remedy instanceof StartAgentsWith start) {
            tree.list("agents", start.agents(), RemedyTree::flag);
        } else if (remedy instanceof FewerInstances fewer) {
            tree.number("instances", fewer.instances());
        } else if (remedy instanceof MoreAgents more) {
            tree.number("count", more.count())
                    .text("like", more.like().name())
                    .text("resources", more.like().flag().toString());
        } else if (remedy instanceof AskForLess less) {
            tree.text("resource", less.scalar().text())
                    .amount("from", less.from())
                    .amount("to", less.to());
        } else if (remedy instanceof Together together) {
            tree.list("remedies", List.of(together.first(), together.second()), RemedyTree::remedy);
        }
    }

    private static Obj replacement(Replacement replacement) {
        return new ObjectBuilder()
                .text("path", replacement.path().toString())
                .number("from", replacement.from())
                .number("to", replacement.to())
                .number("agents", replacement.agents())
                .build();
    }

    private static Obj flag(Flag flag) {
        return new ObjectBuilder()
                .text("agent", flag.agent())
                .text("role", flag.role().name())
                .text("addedPorts", flag.added().ports().toString())
                .text("resources", flag.flag().toString())
                .build();
    }
}
