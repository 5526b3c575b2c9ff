package org.duban.rectification;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseOfficers;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.measure.Desk;
import org.duban.shared.Clause;

/** Gives an approved order its number and locks it, then takes the scan of the sealed paper. */
@ApplicationScoped
public class IssuingOrder {

    private final CaseOfficers officers;
    private final OrderPapers papers;
    private final Documents documents;

    IssuingOrder(CaseOfficers officers, OrderPapers papers, Documents documents) {
        this.officers = officers;
        this.papers = papers;
        this.documents = documents;
    }

    /**
     * Issues the order unless it has its number, and attaches the sealed scan when it comes with it.
     *
     * @return whether the order can be served now; without a scan it waits for it
     */
    @Clause({ "JY-3.2b", "行政处罚法 42" })
    public boolean issue(Desk<Rectification> desk, Sealing sealing) {
        Rectification order = desk.measure();
        if (order.documentId().isEmpty()) {
            officers.requireTwo(desk.file());
            IssuedDocument document = papers.notice(desk);
            order.issue(document.id(), document.number(), desk.today());
            desk.tell("rectification.order-issued", "签发限期整改通知书 " + document.number(),
                    "Order issued: " + document.number(), Set.of());
        }
        sealing.sealedFileId().ifPresent(file -> {
            order.seal();
            documents.attachSealed(order.documentId().orElseThrow(), file, desk.actor());
            desk.tell("rectification.order-sealed", "上传盖章件", "Sealed copy attached", Set.of());
        });
        return order.state() == OrderState.ISSUED;
    }

    /** The scan of the sealed paper, once there is one. */
    public record Sealing(Optional<Long> sealedFileId) {
    }
}
