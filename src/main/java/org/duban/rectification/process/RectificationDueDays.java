package org.duban.rectification.process;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.engine.Episode;
import org.duban.rectification.OrderDueDays;
import org.duban.task.TaskDueDays;

/**
 * By which legal day a task of this process is due: the party's earliest item, the one for which more time was
 * asked, or the supervisor's short clock.
 */
@ApplicationScoped
class RectificationDueDays implements TaskDueDays {

    private final OrderDueDays days;

    RectificationDueDays(OrderDueDays days) {
        this.days = days;
    }

    @Override
    public String processId() {
        return RectificationProcess.ID;
    }

    @Override
    public Optional<DueDay> dueOn(Episode episode, String elementId, Map<String, Object> variables) {
        return switch (elementId) {
            case RectificationProcess.Task.ANSWER_ORDER ->
                days.ofParty(episode, reference(variables, RectificationProcess.Variable.PARTY));
            case RectificationProcess.Task.GIVE_OPINION ->
                days.ofAnswer(reference(variables, RectificationProcess.Variable.ANSWER_ID));
            case RectificationProcess.Task.DECIDE_EXTENSION ->
                days.ofExtension(reference(variables, RectificationProcess.Variable.EXTENSION_ID));
            default -> Optional.empty();
        };
    }

    private static long reference(Map<String, Object> variables, String name) {
        return ((Number) variables.get(name)).longValue();
    }
}
