package org.duban.rectification;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.ServingDocuments;
import org.duban.measure.Desk;
import org.duban.measure.SideAct;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.task.TaskOutcome;

/** A party says that the order served on it has arrived: the officer sees it, and no clock depends on it. */
@ApplicationScoped
public class AcknowledgingOrder {

    /** At which page and API do it. */
    public static final SideAct<Receipt, TaskOutcome> ACT = new SideAct<>(Rectification.PROCESS, "acknowledge");

    private final ServingDocuments services;
    private final Acknowledgements acknowledgements;

    AcknowledgingOrder(ServingDocuments services, Acknowledgements acknowledgements) {
        this.services = services;
        this.acknowledgements = acknowledgements;
    }

    /** Whoever was not served does not learn that the order is there. */
    public void requireServed(Desk<? extends Rectification> desk) {
        if (desk.measure().documentId().map(services::of).stream().flatMap(List::stream)
                .noneMatch(one -> one.organisationId() == desk.actor().organisationId())) {
            throw DubanProblem.notFound();
        }
    }

    /** Notes it once for each party. */
    @Clause("D-5")
    public void acknowledge(Desk<Rectification> desk, Receipt receipt) {
        Actor party = desk.actor();
        if (!acknowledgements.add(desk.measure().id(), party, desk.now())) {
            throw RectificationProblems.acknowledgedAlready();
        }
        desk.tell("rectification.acknowledged", "%s 确认收到限期整改通知书".formatted(party.organisationName()),
                "%s acknowledged the order".formatted(party.organisationName()), Set.of(party.organisationId()));
    }

    /** It has arrived, and nothing is to be added. */
    public record Receipt() {
    }
}
