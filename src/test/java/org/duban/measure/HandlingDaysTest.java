package org.duban.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

import org.duban.engine.Models;
import org.duban.regulation.Profile;
import org.duban.regulation.Profiles;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** No task of the authority lies about without a day: a legal date binds it, or the authority's own rule. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class HandlingDaysTest {

    private final Models models;
    private final Plans plans;
    private final Profiles profiles;

    HandlingDaysTest(Models models, Plans plans, Profiles profiles) {
        this.models = models;
        this.plans = plans;
        this.profiles = profiles;
    }

    @Test
    void shouldGiveEveryTaskOfTheAuthorityADay() {
        Set<String> without = new TreeSet<>();
        models.userTasks().forEach((at, task) -> {
            String element = at.substring(at.indexOf('/') + 1);
            plans.find(at.substring(0, at.indexOf('/'))).flatMap(plan -> plan.task(element))
                    .filter(act -> task.relation().equals("authority"))
                    .filter(act -> act.due().isEmpty() && !profile().handling().containsKey(element))
                    .ifPresent(act -> without.add(at));
        });

        assertThat(without).isEmpty();
    }

    @Test
    void shouldHaveNoRuleForATaskThatNoModelHas() {
        Set<String> known = new TreeSet<>();
        models.userTasks().keySet().forEach(at -> known.add(at.substring(at.indexOf('/') + 1)));

        assertThat(known).containsAll(profile().handling().keySet());
    }

    private Profile profile() {
        return profiles.inForce("419001", LocalDate.of(2026, 7, 13));
    }
}
