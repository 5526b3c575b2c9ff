package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.duban.engine.EngineAvailability;
import org.duban.engine.EngineCheck;
import org.duban.engine.EngineChore;
import org.duban.engine.EngineRepair;
import org.duban.security.StartCheck;
import org.junit.jupiter.api.Test;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;

/** With the embedded engine nothing of the other binding begins: no bean, thread, schedule, check, chore or repair. */
@QuarkusTest
class OnlyTheChosenBindingTest {

    private static final String OTHER = "org.duban.engine.camunda";

    @Inject
    EngineAvailability engine;
    @Inject
    @Any
    Instance<EngineCheck> checks;
    @Inject
    @Any
    Instance<EngineChore> chores;
    @Inject
    @Any
    Instance<EngineRepair> repairs;
    @Inject
    @All
    List<StartCheck> startChecks;
    @Inject
    Scheduler schedule;

    @Test
    void shouldBeginNothingOfTheOtherBinding() {
        assertThat(engine.binding()).isEqualTo("embedded");
        assertThat(engine.isAway()).isFalse();
        assertThat(checks.stream().map(EngineCheck::name)).containsExactlyInAnyOrder("step-mismatch", "instance-left");
        assertThat(chores.stream()).isEmpty();
        assertThat(repairs.stream().map(EngineRepair::name)).containsExactly("END_INSTANCE");
        startChecks.forEach(StartCheck::objections);
        assertThat(List.of(ApplicationScoped.class, Singleton.class)).allSatisfy(scope -> assertThat(
                Arc.container().getActiveContext(scope).getState().getContextualInstances().keySet().stream()
                        .map(InjectableBean.class::cast).map(bean -> bean.getBeanClass().getName())
                        .filter(name -> name.startsWith(OTHER)))
                .isEmpty());
        assertThat(schedule.getScheduledJobs()).extracting(job -> String.valueOf(job.getMethodDescription()))
                .noneMatch(method -> method.contains(OTHER));
        assertThat(schedule.getScheduledJobs()).extracting(job -> job.getId()).doesNotContain("engine-look");
        // Those of this application: other tests of the same JVM leave threads of a cluster's stand-in behind.
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getContextClassLoader() == application).isNotEmpty()
                .extracting(Thread::getName).noneMatch(name -> name.contains("grpc") || name.contains("camunda"));
    }
}
