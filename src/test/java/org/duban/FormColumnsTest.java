package org.duban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.duban.shared.Sql;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

/** No form lets in what the column refuses that stores it: each field of words names its column here. */
@QuarkusTest
class FormColumnsTest {

    /** What surrounds somebody's words in the sentence of a fact or of the ledger. */
    private static final int AROUND = 200;
    private static final int LARGEST_BYTES = 4;

    private static final Map<String, String> COLUMNS = """
            casefile-exchange-officer.reason = case_former_officers.reason
            casefile-resume.reason = deadline_entries.reason
            casefile-suspend.reason = deadline_entries.reason
            interview-call-off.reason = interviews.called_off
            interview-check-fulfilment.finding = interviews.finding
            interview-draft-notice.reason = interviews.reason
            interview-draft-notice.basis = interviews.basis
            interview-draft-notice.meetsAt = documents.data
            interview-draft-notice.place = interviews.place
            interview-draft-notice.attendees = interviews.attendees
            interview-draft-notice.materials = interviews.materials
            interview-draft-notice.contact = interviews.contact
            interview-hold-interview.absence = documents.data
            interview-hold-interview.proxyReason = documents.data
            interview-hold-interview.attendees.name = documents.data
            interview-hold-interview.attendees.post = documents.data
            interview-hold-interview.facts = documents.data
            interview-hold-interview.requirements = documents.data
            interview-hold-interview.statement = documents.data
            interview-hold-interview.promise = interviews.commitment
            interview-hold-interview.unsigned = documents.data
            interview-open.words = interviews.ground_words
            interview-keep-day.reason = papers.sent_back
            interview-postpone.meetsAt = documents.data
            interview-postpone.place = interviews.place
            interview-postpone.reason = interviews.postponed_because
            interview-report-fulfilment.done = interviews.report
            interview-report-late.done = interviews.report
            measure-approve-paper.reason = papers.sent_back
            measure-correct-service.reason = service_corrections.reason
            measure-replace-sealed-copy.reason = document_replaced_copies.reason
            measure-review-correction.outcome = correction_reviews.outcome
            measure-withdraw.reason = papers.sent_back
            rectification-answer.answers.measure = rectification_item_answers.measure
            rectification-answer.answers.person = rectification_item_answers.person
            rectification-answer-order.person = rectification_item_answers.person
            rectification-answer-order.answers.measure = rectification_item_answers.measure
            rectification-answer-order.answers.person = rectification_item_answers.person
            rectification-ask-extension.reason = extension_requests.reason
            rectification-approve-closing.reason = case_files.closing_refused
            rectification-close-case.conclusion = case_files.conclusion
            rectification-confirm-reinspection.remark = reinspections.remark
            rectification-decide-extension.reason = extension_requests.decision_reason
            rectification-decide-next-step.reason = timeline_facts.title_zh
            rectification-draft-order.items.facts = rectification_items.facts
            rectification-draft-order.items.place = rectification_items.place
            rectification-draft-order.items.requirement = rectification_items.requirement
            rectification-draft-order.reportTo = rectifications.report_to
            rectification-draft-order.contact = rectifications.contact
            rectification-give-opinion.text = rectification_opinions.text
            rectification-reinspect.verdicts.finding = reinspection_verdicts.finding
            measure-correct-service.recipient = service_manners.recipient
            measure-correct-service.place = service_manners.place
            measure-correct-service.witness = service_manners.witness
            measure-correct-service.refusalReason = service_manners.refusal_reason
            measure-correct-service.trackingNo = service_manners.tracking_no
            measure-correct-service.address = service_manners.address
            measure-correct-service.entrustedTo = service_manners.entrusted_to
            measure-correct-service.publishedIn = service_manners.published_in
            measure-correct-service.attempts = service_manners.attempts
            measure-serve-paper.recipient = service_manners.recipient
            measure-serve-paper.place = service_manners.place
            measure-serve-paper.witness = service_manners.witness
            measure-serve-paper.refusalReason = service_manners.refusal_reason
            measure-serve-paper.trackingNo = service_manners.tracking_no
            measure-serve-paper.address = service_manners.address
            measure-serve-paper.entrustedTo = service_manners.entrusted_to
            measure-serve-paper.publishedIn = service_manners.published_in
            measure-serve-paper.attempts = service_manners.attempts
            casefile-confirm-delivery.address = delivery_confirmations.address
            casefile-confirm-delivery.receivers = delivery_confirmations.receivers
            """.lines().map(line -> line.split(" = "))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, TreeMap::new));

    private final Sql sql;

    FormColumnsTest(DataSource database) {
        this.sql = new Sql(database);
    }

    @Test
    void shouldStoreWhatEveryFormLetsIn() throws IOException {
        Map<String, Integer> limits = limits();

        assertThat(COLUMNS.keySet()).as("each field of words has its column").isEqualTo(new TreeSet<>(limits.keySet()));
        COLUMNS.forEach((field, column) -> assertThat(limits.get(field)).as("%s in %s", field, column)
                .isLessThanOrEqualTo(characters(column)));
    }

    @Test
    void shouldTellWhatEveryFormLetsInWithinASentence() throws IOException {
        int longest = limits().values().stream().mapToInt(Integer::intValue).max().orElseThrow();

        for (String sentence : List.of("timeline_facts.title_zh", "timeline_facts.title_en", "deadline_entries.reason")) {
            assertThat(longest + AROUND).as(sentence).isLessThanOrEqualTo(characters(sentence));
        }
    }

    private int characters(String column) {
        String[] names = column.split("\\.");
        return sql.one(row -> row.getString("data_type").endsWith("char") ? row.getInt("character_maximum_length")
                : (int) (row.getLong("character_octet_length") / LARGEST_BYTES),
                "SELECT data_type, character_maximum_length, character_octet_length FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ?",
                names[0], names[1]).orElseThrow(() -> new AssertionError("there is no column " + column));
    }

    private static Map<String, Integer> limits() throws IOException {
        Map<String, Integer> limits = new TreeMap<>();
        for (Path form : ProcessModels.forms().stream().filter(one -> !one.toString().contains("src/test")).toList()) {
            JsonNode schema = new ObjectMapper().readTree(form.toFile());
            add(schema.path("components"), schema.path("id").asText() + ".", limits);
        }
        return limits;
    }

    private static void add(JsonNode components, String at, Map<String, Integer> limits) {
        for (JsonNode one : components) {
            List<String> marks = new ArrayList<>();
            one.path("properties").fieldNames().forEachRemaining(marks::add);
            if (one.path("type").asText().startsWith("text") && one.has("key") && !marks.contains("upload")
                    && !marks.contains("reference")) {
                limits.put(at + one.path("key").asText(), one.at("/validate/maxLength").asInt());
            }
            add(one.path("components"), one.has("path") ? at + one.path("path").asText() + "." : at, limits);
        }
    }
}
