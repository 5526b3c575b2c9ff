package org.duban.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.duban.calendar.DueDay;
import org.duban.measure.Act.Shown;
import org.duban.regulation.Profile;
import org.duban.task.TaskOutcome;

/** A line of a plan while it is written: when and by whom an act may be done, and the use case last. */
public final class Line<M extends Measure, F> {

    private final Class<F> form;
    private List<Stage> stages = List.of();
    private List<Gate<? super M>> who = List.of();
    private List<Gate<? super M>> conditions = List.of();
    private Shown<M> shown = (measure, about, organisation) -> Map.of();
    private Optional<BiFunction<M, Long, Optional<DueDay>>> due = Optional.empty();
    private Optional<BiFunction<M, Profile, Optional<LocalDate>>> doableFrom = Optional.empty();
    private Optional<PaperLife<M>> paper = Optional.empty();

    Line(Class<F> form) {
        this.form = form;
    }

    /** In one of these stages. */
    public Line<M, F> at(Stage... allowed) {
        stages = List.of(allowed);
        return this;
    }

    /** By whom all these gates let pass, in this order: to anybody else the act is not there. */
    @SafeVarargs
    public final Line<M, F> by(Gate<? super M>... all) {
        who = List.of(all);
        return this;
    }

    /** While all this holds, in this order: what has changed is told to whoever fills in the form. */
    @SafeVarargs
    public final Line<M, F> when(Gate<? super M>... all) {
        return when(List.of(all));
    }

    Line<M, F> when(List<Gate<? super M>> all) {
        conditions = Stream.concat(conditions.stream(), all.stream()).toList();
        return this;
    }

    /** What its form shows when it opens, from the measure alone; no case is locked then. */
    public Line<M, F> shows(Function<M, Map<String, Object>> data) {
        shown = (measure, about, organisation) -> data.apply(measure);
        return this;
    }

    /** As {@link #shows}, of the one of several things that the act is about. */
    public Line<M, F> showsAbout(BiFunction<M, Long, Map<String, Object>> data) {
        shown = (measure, about, organisation) -> data.apply(measure, about);
        return this;
    }

    /** As {@link #shows}, to this organisation. */
    public Line<M, F> showsTo(BiFunction<M, Long, Map<String, Object>> data) {
        shown = (measure, about, organisation) -> data.apply(measure, organisation);
        return this;
    }

    /** The day by which it is due, from the measure and what the act is about. */
    public Line<M, F> due(BiFunction<M, Long, Optional<DueDay>> day) {
        due = Optional.of(day);
        return this;
    }

    /** The first day on which it can be done, where it cannot be done as soon as its task comes up. */
    public Line<M, F> doableFrom(BiFunction<M, Profile, Optional<LocalDate>> day) {
        doableFrom = Optional.of(day);
        return this;
    }

    /** About this paper, which stands beside the form as it was issued, or as it would leave now. */
    public Line<M, F> paper(PaperLife<M> about) {
        paper = Optional.of(about);
        return this;
    }

    /** The act is done then, and the process learns nothing of it. */
    public Act<M, F, TaskOutcome> does(BiConsumer<Desk<M>, F> deed) {
        return gives((desk, entered) -> {
            deed.accept(desk, entered);
            return TaskOutcome.done(Map.of());
        });
    }

    /** The use case says what follows. */
    public <R> Act<M, F, R> gives(BiFunction<Desk<M>, F, R> deed) {
        if (who.isEmpty()) {
            throw new IllegalStateException("no gate stands before " + form.getName());
        }
        return new Act<>(form, stages, who, conditions, shown, due, doableFrom, paper, deed);
    }
}
