package org.duban.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Timeline;
import org.duban.casefile.TimelineFact;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentState;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.measure.CorrectionDecision;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DomainProfile.class)
class InterviewStoryTest {

    private static final LocalDate KEEP_BY = LocalDate.of(2026, 7, 27);

    private final InterviewFixture city;
    private final Timeline timeline;
    private final Documents documents;

    InterviewStoryTest(InterviewFixture city, Timeline timeline, Documents documents) {
        this.city = city;
        this.timeline = timeline;
        this.documents = documents;
    }

    @BeforeEach
    void onMonday() {
        city.today(InterviewFixture.MONDAY);
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    @Clause({ "JY-3.2c", "民法典 201" })
    void shouldEndWithACommitmentThatWasKept() {
        // given an interview of which the party learns when it is served, no sooner
        long caseId = city.caseFile();
        long id = city.opened(caseId);
        assertThat(holding(id).due().required()).isEqualTo(LocalDate.of(2026, 7, 27));
        city.propose(id, city.proposal(InterviewFixture.SESSION));
        city.issue(id);
        assertThat(facts(caseId, city.people.contractor1())).noneMatch(kind -> kind.startsWith("interview."));
        city.serve(id, InterviewFixture.MONDAY);
        assertThat(facts(caseId, city.people.contractor1())).contains("interview.notice-served");
        assertThat(facts(caseId, city.people.supervisor1())).isEmpty();

        // when it is held, reported on and found kept
        city.today(InterviewFixture.SESSION);
        city.hold(id, city.held(Optional.empty()));
        assertThat(holding(id).state()).isEqualTo(DeadlineState.MET);
        assertThat(commitment(id).due().required()).isEqualTo(KEEP_BY);
        assertThat(city.get(id).number()).contains(1);
        city.today(LocalDate.of(2026, 7, 24));
        city.report(id, city.people.contractor1());
        city.check(id, LocalDate.of(2026, 7, 24), true);

        // then
        assertThat(city.get(id).state()).isEqualTo(InterviewState.FULFILLED);
        assertThat(commitment(id).state()).isEqualTo(DeadlineState.MET);
        assertThat(papers(caseId, city.people.contractor1())).contains(InterviewNotice.KIND,
                InterviewRecord.KIND);
        assertThat(facts(caseId, city.people.contractor1())).endsWith("interview.notice-served", "interview.held",
                "interview.reported", "interview.checked");
    }

    @Test
    @Clause({ "A7", "JY-2.6.4", "JY-3.2c" })
    void shouldCallForASecondInterviewAndThenForTheBlacklist() {
        // given a first one whose commitment was neither reported on nor kept
        long caseId = city.caseFile();
        long first = city.notified(caseId);
        city.today(InterviewFixture.SESSION);
        city.hold(first, city.held(Optional.empty()));
        city.today(LocalDate.of(2026, 7, 28));
        city.lapse(caseId);
        assertThat(city.get(first).state()).isEqualTo(InterviewState.TO_CHECK);
        assertThat(city.asked(caseId, "interview.commitment-lapsed")).isEqualTo(1);

        // when
        city.check(first, LocalDate.of(2026, 7, 28), false);
        assertThat(city.get(first).state()).isEqualTo(InterviewState.UNFULFILLED);
        assertThat(facts(caseId, city.people.caseOfficer())).endsWith("interview.checked", "interview.next-due");

        // then a second one is the second that counts, and its end another
        long second = city.opened(caseId);
        city.propose(second, city.proposal(LocalDate.of(2026, 8, 3)));
        city.issue(second);
        city.serve(second, LocalDate.of(2026, 7, 28));
        city.today(LocalDate.of(2026, 8, 3));
        city.hold(second, city.held(Optional.of(LocalDate.of(2026, 8, 8))));
        assertThat(city.get(second).number()).contains(2);
        assertThat(commitment(second).due().required()).isEqualTo(LocalDate.of(2026, 8, 8));
        city.today(LocalDate.of(2026, 8, 10));
        city.lapse(caseId);
        city.reportLate(second, city.people.contractor1());
        city.check(second, LocalDate.of(2026, 8, 10), false);
        assertThat(facts(caseId, city.people.caseOfficer())).endsWith("interview.reported", "interview.checked",
                "interview.exhausted");
        assertThat(facts(caseId, city.people.contractor1())).doesNotContain("interview.next-due", "interview.exhausted");
    }

    @Test
    @Clause("A7")
    void shouldCountWhoStayedAwayThoughNotifiedInTime() {
        long caseId = city.caseFile();
        long id = city.notified(caseId);
        city.today(InterviewFixture.SESSION);
        city.hold(id, city.noShow());
        assertThat(city.get(id)).satisfies(one -> {
            assertThat(one.session()).contains(Session.NO_SHOW);
            assertThat(one.number()).contains(1);
            assertThat(one.state()).isEqualTo(InterviewState.COMMITMENT_DUE);
        });
        assertThat(commitment(id).due().required()).isEqualTo(KEEP_BY);
        assertThat(facts(caseId, city.people.contractor1())).endsWith("interview.no-show");
    }

    @Test
    @Clause({ "A7", "民诉法 87–95" })
    void shouldNotCountWhoWasNotNotifiedInTimeAfterAll() {
        long caseId = city.caseFile();
        long id = city.notified(caseId);
        city.today(InterviewFixture.SESSION);
        city.hold(id, city.noShow());

        // when the service turns out to have been on the Wednesday, or the Thursday, before
        city.correct(id, LocalDate.of(2026, 7, 15));
        assertThat(city.get(id).number()).contains(1);
        city.correct(id, LocalDate.of(2026, 7, 16));

        // then
        assertThat(city.get(id).number()).isEmpty();
        assertThat(facts(caseId, city.people.contractor1())).endsWith("interview.service-corrected",
                "interview.counts-no-longer");

        // and when that day was the mistake
        city.correct(id, LocalDate.of(2026, 7, 14));
        assertThat(city.get(id).number()).contains(1);
        assertThat(facts(caseId, city.people.contractor1())).endsWith("interview.counts-again");
    }

    @Test
    @Clause({ "A7", "民诉法 87–95" })
    void shouldHoldTheCheckUntilItIsReviewedWhatASessionThatWasNotNotifiedInTimeIsWorth() {
        // given a session of which nobody knew in time, whose commitment runs
        long caseId = city.caseFile();
        long id = city.notified(caseId);
        city.today(InterviewFixture.SESSION);
        city.hold(id, city.noShow());
        long correction = city.correct(id, LocalDate.of(2026, 7, 16));
        assertThat(city.asked(caseId, "interview.service-corrected")).isEqualTo(1);
        city.report(id, city.people.contractor1());
        assertThatThrownBy(() -> city.check(id, InterviewFixture.SESSION, true)).isInstanceOf(DubanProblem.class);
        assertThatThrownBy(() -> city.review(id, correction, CorrectionDecision.UPHOLD, city.people.inspector1()))
                .isInstanceOf(DubanProblem.class);

        // when it is upheld
        city.review(id, correction, CorrectionDecision.UPHOLD, city.people.caseOfficer());

        // then it goes on, and counts for nothing
        assertThat(facts(caseId, city.people.contractor1())).endsWith("interview.correction-reviewed");
        city.check(id, InterviewFixture.SESSION, true);
        assertThat(city.get(id).state()).isEqualTo(InterviewState.FULFILLED);
        assertThat(city.get(id).number()).isEmpty();
        assertThatThrownBy(() -> city.review(id, correction, CorrectionDecision.UPHOLD, city.people.caseOfficer()))
                .isInstanceOf(DubanProblem.class);
    }

    @Test
    @Clause({ "A7", "民诉法 87–95" })
    void shouldBeAsIfItHadNotBeenWhenASessionThatWasNotNotifiedInTimeIsWithdrawn() {
        long caseId = city.caseFile();
        long id = city.notified(caseId);
        city.today(InterviewFixture.SESSION);
        city.hold(id, city.noShow());
        long correction = city.correct(id, LocalDate.of(2026, 7, 16));

        assertThat(city.review(id, correction, CorrectionDecision.WITHDRAW, city.people.caseOfficer()).beginsAgain()).isTrue();

        assertThat(city.get(id).state()).isEqualTo(InterviewState.CALLED_OFF);
        assertThat(commitment(id).state()).isEqualTo(DeadlineState.CANCELLED);
        city.opened(caseId);
    }

    @Test
    @Clause("A7")
    void shouldBeMovedOnceAndNotifiedAnew() {
        // given one that was moved: the party learns of the new day by a notice of its own
        long caseId = city.caseFile();
        long id = city.notified(caseId);
        city.postpone(id, LocalDate.of(2026, 7, 24));
        assertThat(city.get(id).state()).isEqualTo(InterviewState.SUBMITTED);
        assertThat(city.asked(caseId, "begin again")).isEqualTo(1);
        assertThat(facts(caseId, city.people.contractor1())).doesNotContain("interview.postponed");
        city.issue(id);
        city.serve(id, InterviewFixture.MONDAY);
        assertThat(papers(caseId, city.people.contractor1())).contains(InterviewNotice.KIND,
                InterviewPostponement.KIND);

        // when the old day comes nothing can be written down; on the new one it is held
        city.today(LocalDate.of(2026, 7, 24));
        city.hold(id, city.held(Optional.empty()));

        // then it is the first that counts
        assertThat(city.get(id).number()).contains(1);
        assertThat(city.get(id).notice().number()).isNotEqualTo(
                city.tx(() -> city.interviews.get(id).firstNotice().number()));
    }

    @Test
    @Clause({ "A7", "JY-2.6.4" })
    void shouldCountFromOneAgainAfterTwelveMonths() {
        assertThat(numberOnTheThirdOfAugustAfter(LocalDate.of(2025, 8, 3))).contains(2);
        assertThat(numberOnTheThirdOfAugustAfter(LocalDate.of(2025, 8, 2))).contains(1);
    }

    /** Which one a session on 2026-08-03 is after a first one on this day whose commitment was broken. */
    private Optional<Integer> numberOnTheThirdOfAugustAfter(LocalDate firstSession) {
        city.today(InterviewFixture.MONDAY);
        long caseId = city.caseFile();
        long first = city.notified(caseId);
        city.today(InterviewFixture.SESSION);
        city.hold(first, city.noShow());
        city.today(LocalDate.of(2026, 7, 28));
        city.lapse(caseId);
        city.check(first, LocalDate.of(2026, 7, 28), false);
        city.metOn(first, firstSession);
        long second = city.opened(caseId);
        city.propose(second, city.proposal(LocalDate.of(2026, 8, 3)));
        city.issue(second);
        city.serve(second, LocalDate.of(2026, 7, 28));
        city.today(LocalDate.of(2026, 8, 3));
        city.hold(second, city.noShow());
        return city.get(second).number();
    }

    @Test
    @Clause("JY-5.3")
    void shouldRecordAnInterviewForWeakProgressAndNotCountIt() {
        long caseId = city.caseFile();
        long id = city.openedForProgress(caseId);
        assertThat(city.get(id).basis()).contains("五（三）");
        city.propose(id, city.proposal(InterviewFixture.SESSION));
        city.issue(id);
        city.serve(id, InterviewFixture.MONDAY);
        city.today(InterviewFixture.SESSION);
        city.hold(id, city.held(Optional.empty()));
        assertThat(city.get(id).number()).isEmpty();
    }

    @Test
    void shouldEndWithoutASessionWhenItIsCalledOff() {
        long caseId = city.caseFile();
        long id = city.opened(caseId);
        city.propose(id, city.proposal(InterviewFixture.SESSION));
        city.issue(id);
        long document = city.get(id).notice().documentId().orElseThrow();

        city.callOff(id);

        assertThat(city.get(id).state()).isEqualTo(InterviewState.CALLED_OFF);
        assertThat(holding(id).state()).isEqualTo(DeadlineState.CANCELLED);
        assertThat(documents.get(document).state()).isEqualTo(DocumentState.VOID);
        assertThat(city.asked(caseId, "begin again")).isEqualTo(1);
        assertThat(facts(caseId, city.people.contractor1())).noneMatch(kind -> kind.startsWith("interview."));
        city.opened(caseId);
    }

    @Test
    void shouldNoteThatItWasNotHeldInTime() {
        long caseId = city.caseFile();
        long id = city.notified(caseId);
        city.today(LocalDate.of(2026, 7, 28));
        city.lapse(caseId);
        assertThat(city.get(id).state()).isEqualTo(InterviewState.NOTIFIED);
        assertThat(facts(caseId, city.people.caseOfficer())).endsWith("interview.not-held-in-time");
        city.hold(id, city.held(Optional.empty()));
        assertThat(holding(id).state()).isEqualTo(DeadlineState.MET);
    }

    private Deadline holding(long id) {
        return city.tx(() -> city.clocks.holding(city.interviews.get(id)));
    }

    private Deadline commitment(long id) {
        return city.tx(() -> city.clocks.commitment(city.interviews.get(id))).orElseThrow();
    }

    private List<String> facts(long caseId, Actor reader) {
        return timeline.of(caseId, reader, 0, 500).stream().map(TimelineFact::kind).toList();
    }

    private List<DocumentKind> papers(long caseId, Actor reader) {
        return documents.visibleOfDossier(caseId, reader).stream().map(IssuedDocument::kind).toList();
    }
}
