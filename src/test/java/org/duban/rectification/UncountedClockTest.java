package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.calendar.CalendarFixture;
import org.duban.calendar.CalendarImport;
import org.duban.calendar.DueDay;
import org.duban.calendar.YearNotice;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Punctuality;
import org.duban.document.Documents;
import org.duban.measure.Extension;
import org.duban.measure.MoreTime;
import org.duban.measure.ReceivedPapers;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The end of a year whose successor nobody has imported: what people do is taken, what cannot be counted says so. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class UncountedClockTest {

    private static final LocalDate SERVED = LocalDate.of(2026, 12, 30);
    private static final DueDay UNKNOWN = DueDay.unknown(2027);

    private final OrderFixture city;
    private final Opinions opinions;
    private final Answers answers;
    private final ReceivedPapers received;
    private final MoreTime time;
    private final GivingOpinion giving;
    private final AnsweringOrder answering;
    private final Documents documents;
    private final CalendarImport calendar;

    UncountedClockTest(OrderFixture city, Opinions opinions, Answers answers,
            ReceivedPapers received, MoreTime time, GivingOpinion giving, AnsweringOrder answering, Documents documents,
            CalendarImport calendar) {
        this.city = city;
        this.opinions = opinions;
        this.answers = answers;
        this.received = received;
        this.time = time;
        this.giving = giving;
        this.answering = answering;
        this.documents = documents;
        this.calendar = calendar;
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    void shouldTakeAnAnswerInTimeThoughTheSupervisorsClockRunsIntoTheMissingYear() {
        long order = servedOn(LocalDate.of(2026, 12, 24), "V03");
        city.today(LocalDate.of(2026, 12, 31));

        assertThat(city.answer(order, city.people.contractor1(), city.item(order, 1))).isTrue();

        assertThat(city.deadline(order, 1).state()).isEqualTo(DeadlineState.MET);
        Opinion asked = opinions.ofOrder(order).getFirst();
        assertThat(giving.dueOn(asked.answerId())).contains(UNKNOWN);
        assertThat(report(order)).endsWith("late=false, undecided=false}");
        city.tx(() -> city.acts.give(asked.answerId(), true, "同意", city.people.supervisor1()));
        assertThat(city.ledger.get(asked.deadlineId()).punctuality()).contains(Punctuality.UNDECIDED);
    }

    @Test
    void shouldTakeAServiceAndSayWhichYearIsMissingWhereverTheDayIsShown() {
        long order = servedOn(SERVED, "V03");
        Actor gc = city.people.contractor1();

        assertThat(city.deadline(order, 1).due()).isEqualTo(UNKNOWN);
        assertThat(city.tx(() -> answering.dueOn(city.order(order), gc.organisationId()))).contains(UNKNOWN);
        assertThat(received.on(gc, Optional.empty(), 50)).filteredOn(one -> one.paper().measureId() == order)
                .extracting(one -> one.standing().due()).containsExactly(Optional.of(UNKNOWN));
    }

    @Test
    void shouldTakeAnAnswerWhoseLastDayNobodyKnowsAndPutOnPaperThatItIsUndecided() {
        long order = servedOn(SERVED, "V03");
        city.today(LocalDate.of(2027, 1, 5));

        city.answer(order, city.people.contractor1(), city.item(order, 1));

        assertThat(city.items(order).getFirst().state()).isEqualTo(ItemState.ANSWERED);
        assertThat(answers.ofItem(city.item(order, 1)).getFirst().punctuality()).isEqualTo(Punctuality.UNDECIDED);
        assertThat(report(order)).endsWith("late=false, undecided=true}");
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTION);
    }

    @Test
    void shouldDecideByTheImportWhatCameInTimeAlsoWhenItWasSettledMeanwhile() {
        long settled = servedOn(SERVED, "V03");
        long inTime = servedOn(SERVED, "V03");
        long late = servedOn(SERVED, "V03");
        city.at("2027-01-06T23:59:59+08:00");
        city.answer(settled, city.people.contractor1(), city.item(settled, 1));
        city.answer(inTime, city.people.contractor1(), city.item(inTime, 1));
        city.at("2027-01-07T00:00:00+08:00");
        city.answer(late, city.people.contractor1(), city.item(late, 1));
        city.reinspect(settled, city.verdict(city.item(settled, 1), Verdict.ACCEPTED));
        city.confirm(settled);
        assertThat(punctuality(settled)).isEqualTo(Punctuality.UNDECIDED);

        QuarkusTransaction.begin();
        try {
            YearNotice next = CalendarFixture.notice2027();
            calendar.confirm(next, calendar.preview(next).version(), city.people.leader());

            assertThat(punctuality(settled)).isEqualTo(Punctuality.IN_TIME);
            assertThat(punctuality(inTime)).isEqualTo(Punctuality.IN_TIME);
            assertThat(punctuality(late)).isEqualTo(Punctuality.LATE);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void shouldNeverLapseWhileNobodyKnowsTheLastDay() {
        long order = servedOn(SERVED, "V03");
        city.today(LocalDate.of(2027, 6, 1));

        assertThat(city.lapse(order)).isZero();

        assertThat(city.deadline(order, 1).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(city.overdueSince(order, city.people.leader())).isEmpty();
        assertThatThrownBy(() -> city.reinspect(order, city.verdict(city.item(order, 1), Verdict.REFUSED)))
                .isInstanceOf(DubanProblem.class);
    }

    @Test
    @Clause("JY-2.2.4b")
    void shouldTakeARequestForMoreTimeAndItsDecision() {
        long order = servedOn(SERVED, "V03");
        long request = city.tx(() -> city.acts.ask(order, city.item(order, 1), 3, "材料采购",
                city.people.contractor1()));
        assertThat(time.dueOn(request)).contains(UNKNOWN);

        Extension.State state = city.tx(() -> city.acts.decideExtension(request, true, 3, "同意", city.people.leader()));

        assertThat(state).isEqualTo(Extension.State.GRANTED);
        assertThat(city.deadline(order, 1).due()).isEqualTo(UNKNOWN);
    }

    @Test
    @Clause("民诉法 87–95")
    void shouldTakeACorrectionIntoTheMissingYearAndOutOfIt() {
        long order = servedOn(LocalDate.of(2026, 12, 18), "V03");
        city.at("2026-12-30T10:00:00+08:00");
        assertThat(city.lapse(order)).isEqualTo(1);

        city.correct(order, city.people.contractor1(), LocalDate.of(2026, 12, 29));
        Deadline uncounted = city.deadline(order, 1);
        city.correct(order, city.people.contractor1(), LocalDate.of(2026, 12, 22));

        assertThat(uncounted.due()).isEqualTo(UNKNOWN);
        assertThat(uncounted.state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(city.deadline(order, 1).due()).isEqualTo(DueDay.on(LocalDate.of(2026, 12, 29)));
    }

    @Test
    @Clause("A5")
    void shouldRefuseToJudgeARateWhileNobodyKnowsFromWhenItIsMeasured() {
        long order = servedOn(SERVED, "V08");
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        city.today(LocalDate.of(2027, 6, 1));

        assertThatThrownBy(() -> city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED)))
                .isInstanceOfSatisfying(DubanProblem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.CALENDAR_MISSING);
                    assertThat(problem.detail().zh()).contains("期限未定：缺少 2027 年节假日安排");
                });
    }

    private long servedOn(LocalDate day, String code) {
        city.today(day);
        long order = city.opened(code);
        city.issued(order);
        assertThat(city.serve(order, city.people.contractor1(), day).all()).isTrue();
        return order;
    }

    private Punctuality punctuality(long order) {
        return answers.ofItem(city.item(order, 1)).getFirst().punctuality();
    }

    private String report(long order) {
        List<String> reports = documents.ofDossier(city.order(order).dossierId()).stream()
                .filter(one -> one.kind().equals(RectificationReport.KIND)).map(one -> one.data().toString())
                .toList();
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }
}
