package org.duban.rectification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.duban.casefile.Deadline;
import org.duban.casefile.DocumentService;
import org.duban.measure.Extension;
import org.duban.security.Actor;

/** What was written down about the orders of a case, and what of it somebody may know: the same on page and API. */
public final class OrderRecords {

    private final Map<Long, Deadline> clocks;
    private final Map<Long, List<DocumentService>> services;
    private final Map<Long, List<Answers.Line>> answers;
    private final Map<Answers.Source, List<Long>> evidence;
    private final Map<Long, String> fileNames;
    private final Map<Long, Extension> extensions;
    private final Map<Long, Opinion> opinions;
    private final Map<Long, Reinspections.Outcome> found;
    private final Map<Long, LocalDate> overdue;

    OrderRecords(Map<Long, Deadline> clocks, Map<Long, List<DocumentService>> services, List<Answers.Line> answers,
            Map<Answers.Source, List<Long>> evidence, Map<Long, String> fileNames, List<Extension> extensions,
            List<Opinion> opinions,
            List<Reinspections.Outcome> found, Map<Long, LocalDate> overdue) {
        this.overdue = overdue;
        this.clocks = clocks;
        this.services = services;
        this.answers = answers.stream().collect(Collectors.groupingBy(Answers.Line::itemId));
        this.evidence = evidence;
        this.fileNames = fileNames;
        this.extensions = extensions.stream()
                .collect(Collectors.toMap(Extension::deadlineId, Function.identity()));
        this.opinions = opinions.stream().collect(Collectors.toMap(Opinion::answerId, Function.identity()));
        this.found = found.stream()
                .collect(Collectors.toMap(Reinspections.Outcome::itemId, Function.identity(), (earlier, later) -> later));
    }

    /** The items of an order of which the reader may know: an authority of all, a party of its own once it was served. */
    public List<RectificationItem> items(Rectification order, Actor reader) {
        return order.items(one -> shows(order, one, reader));
    }

    private boolean shows(Rectification order, RectificationItem item, Actor reader) {
        if (reader.readsAsAuthority()) {
            return true;
        }
        if (item.organisationId() == reader.organisationId()) {
            return !services(order, reader).isEmpty();
        }
        // A supervisor knows of the answer that it was asked about.
        return answers(item).stream().flatMap(one -> opinion(one).stream())
                .anyMatch(one -> one.supervisorId() == reader.organisationId());
    }

    /** Whether the reader may know of what is between an item's party and the authority: its days and its requests. */
    private static boolean isBetween(RectificationItem item, Actor reader) {
        return reader.readsAsAuthority() || item.organisationId() == reader.organisationId();
    }

    /** The paper of an order, if the reader may open it: whoever was asked about an answer has its item, and no paper. */
    public Optional<Long> document(Rectification order, Actor reader) {
        return order.notice().documentId().filter(paper -> reader.readsAsAuthority() || !services(order, reader).isEmpty());
    }

    /** The services of an order of which the reader may know: a party of its own. */
    public List<DocumentService> services(Rectification order, Actor reader) {
        return order.notice().documentId().map(services::get).stream().flatMap(List::stream)
                .filter(one -> reader.readsAsAuthority() || one.organisationId() == reader.organisationId()).toList();
    }

    /** The opinions on answers to an order of which the reader may know: the contractor of none until it is opened to him. */
    public List<Opinion> opinions(Rectification order, Actor reader) {
        return opinions.values().stream().filter(one -> one.rectificationId() == order.id())
                .filter(one -> knowsOf(one, reader)).sorted(Comparator.comparingLong(Opinion::answerId)).toList();
    }

    /** The opinion on an answer, if the reader may know of it. */
    public Optional<Opinion> opinion(Answers.Line answer, Actor reader) {
        return opinion(answer).filter(one -> knowsOf(one, reader));
    }

    private Optional<Opinion> opinion(Answers.Line answer) {
        return Optional.ofNullable(opinions.get(answer.answerId()));
    }

    private static boolean knowsOf(Opinion one, Actor reader) {
        return reader.readsAsAuthority() || one.supervisorId() == reader.organisationId();
    }

    /** The clock of an item, once it runs. */
    public Optional<Deadline> clock(RectificationItem item) {
        return item.deadlineId().map(clocks::get);
    }

    /** The clock of an item, once it runs, if the reader may know of it. */
    public Optional<Deadline> clock(RectificationItem item, Actor reader) {
        return clock(item).filter(one -> isBetween(item, reader));
    }

    /** What the party of an item answered, the first first. */
    public List<Answers.Line> answers(RectificationItem item) {
        return answers.getOrDefault(item.id(), List.of());
    }

    /** The last answer to an item, if its party gave one. */
    public Optional<Answers.Line> answer(RectificationItem item) {
        return answers(item).stream().reduce((earlier, later) -> later);
    }

    /** The files that came with an answer. */
    public List<Long> evidence(Answers.Line answer) {
        return evidence.getOrDefault(answer.source(), List.of());
    }

    /** What a file of that evidence is called. */
    public String fileName(long id) {
        return fileNames.get(id);
    }

    /** The request for more time for an item, if its party made one and the reader may know of it. */
    public Optional<Extension> extension(RectificationItem item, Actor reader) {
        return extension(item).filter(one -> isBetween(item, reader));
    }

    /** The request for more time for an item, if its party made one. */
    public Optional<Extension> extension(RectificationItem item) {
        return item.deadlineId().map(extensions::get);
    }

    /** What the last re-inspection that was confirmed found of an item. */
    public Optional<Reinspections.Outcome> found(RectificationItem item) {
        return Optional.ofNullable(found.get(item.id()));
    }

    /** The first day on which the reader knows the order to be overdue. */
    public Optional<LocalDate> overdueSince(Rectification order) {
        return Optional.ofNullable(overdue.get(order.id()));
    }
}
