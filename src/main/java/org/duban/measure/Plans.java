package org.duban.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.duban.engine.Models;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;

/** The plans of this build, by process; a plan that does not fit its model and its forms ends the start. */
@Startup
@Singleton
class Plans {

    private final Map<String, Plan<?>> plans;

    Plans(@All List<MeasurePlan<?>> said, Models models) {
        plans = said.stream().<Plan<?>> map(MeasurePlan::plan)
                .collect(Collectors.toUnmodifiableMap(Plan::processId, Function.identity()));
        plans.values().forEach(plan -> new PlanCheck(plan, models).require());
    }

    /** The plan of a process, if it is one of a measure. */
    Optional<Plan<?>> find(String processId) {
        return Optional.ofNullable(plans.get(processId));
    }

    /** The plan of a measure's process. */
    Plan<?> of(String processId) {
        return find(processId).orElseThrow(() -> new IllegalStateException("no plan for " + processId));
    }

    /** The processes that have a paper to be served. */
    Set<String> withPaper() {
        return plans.values().stream().filter(Plan::hasPaper).map(Plan::processId).collect(Collectors.toSet());
    }
}
