package org.duban.rectification;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.ServingDocuments;
import org.duban.problem.DubanProblem;
import org.duban.rectification.OrderDesk.Desk;
import org.duban.security.Actor;
import org.duban.shared.Clause;

/** A party says that the order served on it has arrived: the officer sees it, and no clock depends on it. */
@ApplicationScoped
public class AcknowledgingOrder {

    private final OrderDesk desks;
    private final ServingDocuments services;
    private final Acknowledgements acknowledgements;

    AcknowledgingOrder(OrderDesk desks, ServingDocuments services, Acknowledgements acknowledgements) {
        this.desks = desks;
        this.services = services;
        this.acknowledgements = acknowledgements;
    }

    /** Notes it once for each party; refuses whoever was not served, as if the order were not there. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("D-5")
    public void acknowledge(long rectificationId, Actor party) {
        Desk desk = desks.look(rectificationId);
        desks.requireVisible(party, desk);
        boolean served = desk.order().documentId().map(services::of).stream().flatMap(List::stream)
                .anyMatch(one -> one.organisationId() == party.organisationId());
        if (!served) {
            throw DubanProblem.notFound();
        }
        desk.file().requireUnclosed();
        if (!acknowledgements.add(rectificationId, party, desk.now())) {
            throw RectificationProblems.acknowledgedAlready();
        }
        desks.tell(desk, party, "rectification.acknowledged", "%s 确认收到限期整改通知书".formatted(party.organisationName()),
                "%s acknowledged the order".formatted(party.organisationName()), Set.of(party.organisationId()));
    }
}
