package org.duban.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.duban.casefile.Deadline;
import org.duban.task.TaskOutcome;

/** What can be done in a measure of one kind, and by whom: a table, without conditions and without order. */
public final class Plan<M extends Measure> {

    private final Class<M> type;
    private final String processId;
    private final Map<String, Act<M, ?, TaskOutcome>> tasks = new LinkedHashMap<>();
    private final Map<String, BiFunction<Desk<M>, Deadline, Boolean>> lapses = new LinkedHashMap<>();
    private final Map<SideAct<?, ?>, Act<M, ?, ?>> sides = new LinkedHashMap<>();
    private Optional<Class<?>> opening = Optional.empty();

    private Plan(Class<M> type, String processId) {
        this.type = type;
        this.processId = processId;
    }

    /** A plan without acts. */
    public static <M extends Measure> Plan<M> of(Class<M> type, String processId) {
        return new Plan<>(type, processId);
    }

    /** The act behind this user task of the model. */
    public <F> Plan<M> task(String elementId, Class<F> form, Function<Line<M, F>, Act<M, F, TaskOutcome>> said) {
        put(tasks, elementId, said.apply(new Line<>(form)));
        return this;
    }

    /** An act that no task stands for. */
    public <F, R> Plan<M> side(SideAct<F, R> name, Class<F> form, Function<Line<M, F>, Act<M, F, R>> said) {
        if (!name.processId().equals(processId)) {
            throw new IllegalStateException(name.name() + " is no act of " + processId);
        }
        put(sides, name, said.apply(new Line<>(form)));
        return this;
    }

    /** All acts of a paper, from its approval to what becomes of a corrected day of service. */
    public Plan<M> paper(PaperWay<M> way) {
        way.in(this);
        return this;
    }

    /** What comes with the form by which such a measure is opened, where people open it. */
    public Plan<M> opens(Class<?> form) {
        opening = Optional.of(form);
        return this;
    }

    /** What the lapse of a clock of this kind does; it says whether somebody has to decide because of it. */
    public Plan<M> onLapse(String clock, BiFunction<Desk<M>, Deadline, Boolean> noted) {
        put(lapses, clock, noted);
        return this;
    }

    private <K, A> void put(Map<K, A> acts, K name, A act) {
        if (acts.put(name, act) != null) {
            throw new IllegalStateException(name + " stands twice in the plan of " + processId);
        }
    }

    /** Whether something of it is served on somebody. */
    boolean hasPaper() {
        return sides.keySet().contains(PaperSides.acknowledge(processId));
    }

    boolean lapsed(Desk<M> desk, Deadline deadline) {
        return Optional.ofNullable(lapses.get(deadline.kind()))
                .orElseThrow(() -> new IllegalStateException(processId + " knows no clock " + deadline.kind()))
                .apply(desk, deadline);
    }

    /** The task at which a measure in this stage stands. */
    Optional<String> taskAt(Stage stage) {
        return tasks.entrySet().stream().filter(one -> one.getValue().stages().equals(List.of(stage))).map(Map.Entry::getKey)
                .findFirst();
    }

    Class<M> type() {
        return type;
    }

    String processId() {
        return processId;
    }

    Map<String, Act<M, ?, TaskOutcome>> tasks() {
        return Collections.unmodifiableMap(tasks);
    }

    Optional<Act<M, ?, TaskOutcome>> task(String elementId) {
        return Optional.ofNullable(tasks.get(elementId));
    }

    Optional<Class<?>> opening() {
        return opening;
    }

    Map<SideAct<?, ?>, Act<M, ?, ?>> sides() {
        return Collections.unmodifiableMap(sides);
    }

    /** The act of this name: {@link #side} took no other than one of these types. */
    @SuppressWarnings("unchecked")
    <F, R> Act<M, F, R> side(SideAct<F, R> name) {
        return Optional.ofNullable((Act<M, F, R>) sides.get(name)).orElseThrow(
                () -> new IllegalStateException(name.name() + " stands not in the plan of " + processId));
    }
}
