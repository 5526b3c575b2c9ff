package org.duban.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.duban.calendar.DueDay;
import org.duban.regulation.Profile;

/**
 * What somebody does to a measure.
 *
 * @param form the record of what comes with it
 * @param stages where the measure has to stand; none where the use case says it
 * @param gates who may do it and what has to hold, in this order
 * @param shown what its form shows when it opens, from the measure and what the act is about: one that no task stands for is
 *        about the organisation of whoever opens it
 * @param due the day by which it is due, from the same two; none where no day ever binds
 * @param doableFrom the first day on which it can be done at all, where that is not the day on which its task comes up
 * @param paper the paper that it is about, where it is about one
 * @param deed the use case
 */
public record Act<M extends Measure, F, R>(Class<F> form, List<Stage> stages, List<Gate<? super M>> gates,
        BiFunction<M, Long, Map<String, Object>> shown, Optional<BiFunction<M, Long, Optional<DueDay>>> due,
        Optional<BiFunction<M, Profile, Optional<LocalDate>>> doableFrom, Optional<PaperLife<M>> paper,
        BiFunction<Desk<M>, F, R> deed) {
}
