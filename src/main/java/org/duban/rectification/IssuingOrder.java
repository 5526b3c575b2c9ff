package org.duban.rectification;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.CaseOfficers;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.rectification.OrderDesk.Desk;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Clause;

/** Gives an approved order its number and locks it, then takes the scan of the sealed paper. */
@ApplicationScoped
public class IssuingOrder {

    private final OrderDesk desks;
    private final CaseOfficers officers;
    private final OrderPapers papers;
    private final Documents documents;

    IssuingOrder(OrderDesk desks, CaseOfficers officers, OrderPapers papers, Documents documents) {
        this.desks = desks;
        this.officers = officers;
        this.papers = papers;
        this.documents = documents;
    }

    /**
     * Issues the order unless it has its number, and attaches the sealed scan when it comes with it.
     *
     * @return whether the order can be served now; without a scan it waits for it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause({ "JY-3.2b", "行政处罚法 42" })
    public boolean issue(long rectificationId, Optional<Long> sealedFileId, Actor inspector) {
        Desk desk = desks.openFor(rectificationId, inspector, Role.INSPECTOR);
        Rectification order = desk.order();
        if (order.documentId().isEmpty()) {
            officers.requireTwo(desk.file());
            IssuedDocument document = papers.notice(desk);
            order.issue(document.id(), document.number(), desk.today(), desk.now());
            desks.tell(desk, inspector, "rectification.order-issued", "签发限期整改通知书 " + document.number(),
                    "Order issued: " + document.number(), Set.of());
        }
        sealedFileId.ifPresent(file -> {
            order.seal(desk.now());
            documents.attachSealed(order.documentId().orElseThrow(), file, inspector);
            desks.tell(desk, inspector, "rectification.order-sealed", "上传盖章件", "Sealed copy attached", Set.of());
        });
        return order.state() == OrderState.ISSUED;
    }
}
