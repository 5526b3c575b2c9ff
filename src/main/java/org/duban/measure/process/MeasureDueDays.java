package org.duban.measure.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.duban.calendar.DueDay;
import org.duban.engine.Episode;
import org.duban.measure.Acts;
import org.duban.task.TaskDueDays;

/** By which day a task of a measure is due, as its plan says or the authority's own rule. */
@Singleton
class MeasureDueDays implements TaskDueDays {

    private final Acts acts;

    MeasureDueDays(Acts acts) {
        this.acts = acts;
    }

    @Override
    public Optional<DueDay> dueOn(Episode episode, String elementId, Map<String, Object> variables, LocalDate since) {
        return acts.due(episode, elementId, variables, since);
    }
}
