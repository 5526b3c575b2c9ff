package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.duban.casefile.Timeline;
import org.duban.casefile.TimelineFact;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the supervisor says is for the authority; the party learns neither what he said nor that he spoke. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class SupervisorsOpinionTest {

    private static final String SAID = "设备仍未联网，与报告不符";

    private final OrderFixture city;
    private final Opinions opinions;
    private final Documents documents;
    private final Timeline timeline;

    SupervisorsOpinionTest(OrderFixture city, Opinions opinions, Documents documents,
            Timeline timeline) {
        this.city = city;
        this.opinions = opinions;
        this.documents = documents;
        this.timeline = timeline;
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    @Clause("JY-2.3.3b")
    void shouldPutTheAnswerOnPaperWhenItIsReceivedAndTheOpinionOnNone() {
        // given
        long order = city.served("V03");
        long caseId = city.order(order).dossierId();
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        IssuedDocument report = report(caseId, city.people.contractor1());
        List<TimelineFact> known = timeline.of(caseId, city.people.contractor1(), 0, 100);

        // when
        long answer = (Long) city.engine().of(caseId, "rectification.answer-received").getFirst().variables()
                .get("answerId");
        city.tx(() -> city.acts.give(answer, false, SAID, city.people.supervisor1()));

        // then the party's paper and what it knows of the case are as they were
        assertThat(report.data()).doesNotContainKey("opinion");
        assertThat(report(caseId, city.people.contractor1()).data()).isEqualTo(report.data());
        assertThat(timeline.of(caseId, city.people.contractor1(), 0, 100)).isEqualTo(known);
        assertThat(documents.visibleOfDossier(caseId, city.people.contractor1()).toString()).doesNotContain(SAID);

        // and the authority knows it
        assertThat(opinions.of(answer).orElseThrow().text()).contains(SAID);
        assertThat(timeline.of(caseId, city.people.inspector1(), 0, 100)).extracting(TimelineFact::kind)
                .contains("rectification.opinion-given");
        assertThat(documents.visibleOfDossier(caseId, city.people.supervisor1())).isEmpty();
    }

    private IssuedDocument report(long caseId, Actor reader) {
        return documents.visibleOfDossier(caseId, reader).stream()
                .filter(one -> one.kind().equals(RectificationReport.KIND)).reduce((one, other) -> {
                    throw new AssertionError("two reports");
                }).orElseThrow();
    }
}
