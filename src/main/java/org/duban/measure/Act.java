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
 * @param who who may do it, asked in this order
 * @param conditions what else has to hold, asked after that
 * @param shown what its form shows when it opens
 * @param due the day by which it is due, from the measure and what the act is about; none where no day ever binds
 * @param doableFrom the first day on which it can be done at all, where that is not the day on which its task comes up
 * @param paper the paper that it is about, where it is about one
 * @param deed the use case
 */
public record Act<M extends Measure, F, R>(Class<F> form, List<Stage> stages, List<Gate<? super M>> who,
        List<Gate<? super M>> conditions, Shown<M> shown, Optional<BiFunction<M, Long, Optional<DueDay>>> due,
        Optional<BiFunction<M, Profile, Optional<LocalDate>>> doableFrom, Optional<PaperLife<M>> paper,
        BiFunction<Desk<M>, F, R> deed) {

    /** Refuses whom it is not for, and then what does not hold. */
    void require(Desk<M> desk) {
        requireWho(desk);
        conditions.forEach(gate -> gate.require(desk));
    }

    /** Refuses whom it is not for. */
    void requireWho(Desk<M> desk) {
        who.forEach(gate -> gate.require(desk));
    }

    /** What a form shows when it opens. */
    @FunctionalInterface
    public interface Shown<M extends Measure> {

        /** The fields' keys with their values; the organisation is that of whoever opens it. */
        Map<String, Object> of(M measure, long about, long organisation);
    }
}
