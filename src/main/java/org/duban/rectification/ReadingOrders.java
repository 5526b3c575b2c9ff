package org.duban.rectification;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DocumentService;
import org.duban.casefile.ServingDocuments;
import org.duban.document.Files;

/** Reads what was written down about the orders of a case, in a few statements however many items they have. */
@ApplicationScoped
public class ReadingOrders {

    private final DeadlineLedger ledger;
    private final ServingDocuments services;
    private final Answers answers;
    private final Files files;
    private final Extensions extensions;
    private final Opinions opinions;
    private final Reinspections reinspections;

    ReadingOrders(DeadlineLedger ledger, ServingDocuments services, Answers answers, Files files, Extensions extensions,
            Opinions opinions, Reinspections reinspections) {
        this.ledger = ledger;
        this.services = services;
        this.answers = answers;
        this.files = files;
        this.extensions = extensions;
        this.opinions = opinions;
        this.reinspections = reinspections;
    }

    /** All that was written down about these orders of one case. */
    public OrderRecords of(long caseId, List<Rectification> orders) {
        Map<Long, Deadline> clocks = ledger.ofCase(caseId).stream()
                .collect(Collectors.toMap(Deadline::id, Function.identity()));
        Map<Long, List<DocumentService>> served = orders.stream().collect(Collectors.toMap(Rectification::id,
                order -> order.notice().documentId().map(services::of).orElse(List.of())));
        Map<Long, List<Long>> evidence = answers.evidenceOfCase(caseId, "ANSWER");
        Map<Long, String> names = files.names(evidence.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return new OrderRecords(clocks, served, answers.ofCase(caseId, clocks::get), evidence, names,
                extensions.ofCase(caseId), opinions.ofCase(caseId), reinspections.confirmedOfCase(caseId));
    }

    /** The files that officers brought from the re-inspections in a case, by item: their ids with their names. */
    public Map<Long, Map<Long, String>> visits(long caseId) {
        Map<Long, List<Long>> brought = answers.evidenceOfCase(caseId, "REINSPECTION");
        Map<Long, String> names = files.names(brought.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return brought.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().stream()
                .collect(Collectors.toMap(Function.identity(), names::get, (first, same) -> first, TreeMap::new))));
    }
}
