package org.duban.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.junit.jupiter.api.Test;

class UploadRateTest {

    private final AtomicLong time = new AtomicLong();
    private final UploadRate rate = new UploadRate(100, 60, time::get);

    @Test
    void shouldLimitWhatOnePersonSendsAtOnceAndNobodyElse() {
        assertThat(sent("a", 200)).isEqualTo(100);
        assertThat(sent("b", 1)).isEqualTo(1);
    }

    @Test
    void shouldTakeTheNextOnesAsTimePassesAndNeverMoreThanAtOnce() {
        sent("a", 100);
        time.addAndGet(Duration.ofSeconds(6).toNanos());
        assertThat(sent("a", 10)).isEqualTo(6);
        time.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(sent("a", 200)).isEqualTo(100);
    }

    @Test
    void shouldSayWhenTheNextOneIsTaken() {
        sent("a", 100);

        assertThatThrownBy(() -> rate.require(person("a"))).isInstanceOfSatisfying(DubanProblem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY);
            assertThat(problem.detail().zh()).contains("1 秒后", "每分钟可以上传 60 个");
        });
    }

    private long sent(String person, int files) {
        return IntStream.range(0, files).filter(i -> {
            try {
                rate.require(person(person));
                return true;
            } catch (DubanProblem refused) {
                return false;
            }
        }).count();
    }

    private static Actor person(String id) {
        return new Actor(id, "张三", Set.of(), 1, "某单位", OrganisationKind.GENERAL_CONTRACTOR, "419001", Optional.empty());
    }
}
