package io.github.marathonports.ledger;

import io.github.marathonports.ledger.Shelf.AmountShelf;
import io.github.marathonports.ledger.Shelf.PortShelf;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.range.PortRanges;
import java.util.List;

/** One task taking resources of one agent, and the words for what it cannot take. */
final class Taking {
    private final AgentLedger agent;
    private final AgentStock whole;
    private final String taskId;

    Taking(AgentLedger agent, AgentStock whole, String taskId) {
        this.agent = agent;
        this.whole = whole;
        this.taskId = taskId;
    }

    /** What is left when the task has taken all of it. */
    AgentStock from(AgentStock free, List<OfferedResource> consumed) {
        AgentStock left = free;
        for (OfferedResource resource : consumed) {
            Shelf shelf = left.shelf(resource).orElseThrow(() -> unknown(resource));
            if (resource instanceof Ports ports && shelf instanceof PortShelf stand) {
                requireFree(ports, stand);
            } else if (resource instanceof Amount amount && shelf instanceof AmountShelf stand) {
                requireEnough(amount, stand);
            } else {
                throw new IllegalArgumentException(
                        subject() + " must take ports and amounts but took " + resource.name());
            }
            left = left.minus(resource);
        }
        return left;
    }

    private void requireFree(Ports ports, PortShelf shelf) {
        PortRanges wanted = ports.portRanges();
        if (AgentStock.isOverlapping(ports)) {
            throw new IllegalStateException(subject() + " takes a port twice: " + ports.ranges() + " (S12.4)");
        }
        PortRanges missing = wanted.minus(shelf.left());
        if (!missing.isEmpty()) {
            throw notFree(missing.nth(0), ports);
        }
    }

    private RuntimeException notFree(int port, Ports ports) {
        PortRanges had = ((PortShelf) whole.shelf(ports).orElseThrow()).left();
        if (!had.contains(port)) {
            return new IllegalArgumentException(
                    subject() + " takes port " + port + " of role " + ports.role() + ", but the agent has " + had);
        }
        return new IllegalStateException(agent.holder(port)
                .map(holder -> "agent " + agent.agentId() + ": port " + port + " is already held by task " + holder
                        + ", so task " + taskId + " cannot take it")
                .orElse(subject() + " takes port " + port + " twice (S12.4)"));
    }

    private void requireEnough(Amount amount, AmountShelf shelf) {
        long wanted = Shelf.thousandths(amount);
        if (wanted < 0 || wanted > shelf.left()) {
            throw new IllegalStateException(subject() + " takes " + amount.value() + " " + amount.name() + " of role "
                    + amount.role() + ", but " + shelf.left() / 1000.0 + " are left");
        }
    }

    private IllegalArgumentException unknown(OfferedResource resource) {
        return new IllegalArgumentException(subject() + " takes " + resource.name() + " of role " + resource.role()
                + resource.reservation().map(r -> " reserved as " + r).orElse("") + ", but the agent has none");
    }

    private String subject() {
        return "agent " + agent.agentId() + ": task " + taskId;
    }
}
