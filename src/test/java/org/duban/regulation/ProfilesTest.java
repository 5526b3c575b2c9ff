package org.duban.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.calendar.Period;
import org.duban.calendar.Unit;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.regulation.ProfileFile.Head;
import org.duban.regulation.ProfileFile.HeadInterview;
import org.duban.regulation.ProfileFile.HeadOpinion;
import org.duban.regulation.ProfileFile.HeadOrder;
import org.duban.regulation.ProfileFile.Norm;
import org.duban.regulation.ProfileFile.Rule;
import org.duban.regulation.ProfileFile.Source;
import org.duban.shared.Clause;
import org.duban.violation.ViolationCatalogueFixture;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 13);
    private static final LegalBasis SCHEME = new LegalBasis("实施方案", "三（二）", Rank.NORMATIVE_DOCUMENT);
    private static final LegalBasis DECREE = new LegalBasis("条例", "第五十五条", Rank.ADMINISTRATIVE_REGULATION);

    private static final PenaltyWords NO_WORDS = new PenaltyWords(List.of());

    private final Profiles profiles = new Profiles();

    @Test
    @Clause({ "JY-3.2b", "JY-2.2.4a", "JY-2.6.5" })
    void shouldGiveEachViolationThePeriodOfTheProfile() {
        Profile jiyuan = profiles.inForce("419001", JULY);

        assertThat(Map.of("V03", 7, "V04", 7, "V01", 3, "V02", 7, "V12", 3, "V07", 3, "V05", 3, "V17", 30, "V08", 3,
                "V21", 7)).allSatisfy((code, days) -> assertThat(jiyuan.rule(code).orElseThrow().days()).isEqualTo(days));
        assertThat(jiyuan.rule("V05").orElseThrow().extendable()).isFalse();
        assertThat(jiyuan.rule("V17").orElseThrow().extendable()).isFalse();
        assertThat(jiyuan.rule("V17").orElseThrow().ownDate()).isFalse();
        assertThat(jiyuan.rule("V03").orElseThrow().extendable()).isTrue();
        assertThat(jiyuan.opinion().period()).isEqualTo(Period.workingDays(2));
    }

    @Test
    void shouldHaveNoOrderForWhatOthersJudgeOrNobodyRegulates() {
        Profile jiyuan = profiles.get("jy", "2026-1");

        assertThat(List.of("V09", "V10", "V11", "V25", "V26", "V27", "V28"))
                .allSatisfy(code -> assertThat(jiyuan.rule(code)).isEmpty());
        assertThat(ViolationCatalogueFixture.codes()).containsAll(jiyuan.rectify().keySet());
    }

    @Test
    void shouldRefuseAProfileNobodyKnowsAndADayBeforeItHolds() {
        refused(ProblemType.GATE_CLOSED, () -> profiles.get("jy", "1999-1"));
        refused(ProblemType.GATE_CLOSED, () -> profiles.inForce("371400", JULY));
        refused(ProblemType.GATE_CLOSED, () -> profiles.inForce("419001", LocalDate.of(2026, 6, 4)));
    }

    @Test
    void shouldJudgeAnActByTheVersionOfItsDay() {
        Profile old = profile("2026-1", LocalDate.of(2026, 1, 1));
        Profile young = profile("2026-2", LocalDate.of(2026, 8, 1));
        Profiles both = new Profiles(List.of(young, old));

        assertThat(both.inForce("419001", LocalDate.of(2026, 7, 31)).version()).isEqualTo("2026-1");
        assertThat(both.inForce("419001", LocalDate.of(2026, 8, 1)).version()).isEqualTo("2026-2");
    }

    @Test
    void shouldRefuseAProfileThatContradictsItself() {
        Source known = new Source("scheme", "三（二）");
        assertThatThrownBy(
                () -> ProfileFile.of(head(), List.of(new Rule("V03", 0, false, null, null, false, known, known)), NO_WORDS))
                .hasMessageContaining("days");
        assertThatThrownBy(
                () -> ProfileFile.of(head(), List.of(new Rule("V05", 3, true, null, null, false, known, known)), NO_WORDS))
                .hasMessageContaining("fraud");
        assertThatThrownBy(() -> ProfileFile.of(head(),
                List.of(new Rule("V03", 7, false, null, null, false, known, new Source("nobody", "一"))), NO_WORDS))
                .hasMessageContaining("unknown norm");
    }

    @Test
    @Clause({ "行政处罚法 16", "行政处罚法 38" })
    void shouldLetNoPenaltyRestOnANormativeDocument() {
        refused(ProblemType.GATE_CLOSED, () -> MeasureGate.requireBasis(Nature.PENALTY, Optional.of(SCHEME)));
        refused(ProblemType.GATE_CLOSED, () -> MeasureGate.requireBasis(Nature.MANAGEMENT, Optional.empty()));
        assertThat(MeasureGate.requireBasis(Nature.PENALTY, Optional.of(DECREE))).isEqualTo(DECREE);
        assertThat(MeasureGate.requireBasis(Nature.MANAGEMENT, Optional.of(SCHEME))).isEqualTo(SCHEME);
    }

    private static Profile profile(String version, LocalDate from) {
        Head head = head();
        return ProfileFile.of(new Head(head.key(), version, head.title(), from, head.regions(), head.norms(),
                head.order(), head.opinion(), head.extension(), head.interview(), head.handling()), List.of(), NO_WORDS);
    }

    private static Head head() {
        Source scheme = new Source("scheme", "三（二）");
        return new Head("jy", "t", "试验", LocalDate.of(2026, 1, 1), List.of("419001"),
                Map.of("scheme", new Norm("实施方案", Rank.NORMATIVE_DOCUMENT, LocalDate.of(2026, 1, 1), null)),
                new HeadOrder(scheme, "站", "站", "计算", "后果", "陈述", new ProfileFile.HeadRemedy(null, 0, null, 0, "无")),
                new HeadOpinion(2, Unit.WORKING_DAYS, scheme),
                new ProfileFile.HeadExtension(Period.workingDays(3), scheme),
                new HeadInterview(Period.workingDays(3), Period.workingDays(10), Period.workingDays(5), 2, scheme, scheme,
                        "后果"),
                Map.of());
    }

    private static void refused(ProblemType type, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
