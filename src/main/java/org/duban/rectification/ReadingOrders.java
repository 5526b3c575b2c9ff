package org.duban.rectification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DocumentService;
import org.duban.casefile.ServingDocuments;
import org.duban.document.Files;
import org.duban.measure.Extensions;
import org.duban.security.Actor;

/** Reads what was written down about orders, in a few statements however many orders and items there are. */
@ApplicationScoped
public class ReadingOrders {

    private final DeadlineLedger ledger;
    private final ServingDocuments services;
    private final Answers answers;
    private final Files files;
    private final Extensions extensions;
    private final Opinions opinions;
    private final Reinspections reinspections;
    private final OverdueItems overdue;

    ReadingOrders(DeadlineLedger ledger, ServingDocuments services, Answers answers, Files files, Extensions extensions,
            Opinions opinions, Reinspections reinspections, OverdueItems overdue) {
        this.ledger = ledger;
        this.services = services;
        this.answers = answers;
        this.files = files;
        this.extensions = extensions;
        this.opinions = opinions;
        this.reinspections = reinspections;
        this.overdue = overdue;
    }

    /** All that was written down about these orders, and of which of them the reader knows that they are overdue. */
    public OrderRecords of(List<Rectification> orders, Actor reader) {
        Set<Long> cases = orders.stream().map(Rectification::dossierId).collect(Collectors.toSet());
        Map<Long, Deadline> clocks = ledger.ofCases(cases).stream()
                .collect(Collectors.toMap(Deadline::id, Function.identity()));
        Map<Long, List<DocumentService>> served = services.of(orders.stream()
                .flatMap(one -> one.notice().documentId().stream()).toList()).stream()
                .collect(Collectors.groupingBy(DocumentService::documentId));
        Map<Answers.Source, List<Long>> evidence = answers.evidenceOf(cases);
        evidence.keySet().removeIf(Answers.Source::isVisit);
        Map<Long, String> names = files.names(evidence.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return new OrderRecords(clocks, served, answers.ofCases(cases, clocks::get), evidence, names,
                extensions.ofDossiers(cases), opinions.ofCases(cases), reinspections.confirmedOf(cases),
                overdue.of(orders, reader));
    }

    /** The files that officers brought from the re-inspections in a case, by item: their ids with their names. */
    public Map<Long, Map<Long, String>> visits(long caseId) {
        Map<Long, List<Long>> brought = answers.evidenceOf(List.of(caseId)).entrySet().stream()
                .filter(one -> one.getKey().isVisit())
                .collect(Collectors.toMap(one -> one.getKey().itemId(), Map.Entry::getValue));
        Map<Long, String> names = files.names(brought.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return brought.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().stream()
                .collect(Collectors.toMap(Function.identity(), names::get, (first, same) -> first, TreeMap::new))));
    }
}
