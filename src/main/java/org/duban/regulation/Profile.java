package org.duban.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.duban.calendar.Period;

/**
 * The law of a jurisdiction as data, in one version; a case keeps the version of the day of its act.
 *
 * @param key the jurisdiction, such as {@code jy}
 * @param version such as {@code 2026-1}
 * @param validFrom first day on which an act is judged by it
 * @param regions prefixes of administrative division codes
 * @param handling by when the authority does its own tasks, by the task's kind; no right hangs on it
 * @param rectify how each violation is corrected, by its code
 * @param penalties what no management measure may ask for
 */
public record Profile(String key, String version, String title, LocalDate validFrom, List<String> regions,
        Order order, Opinion opinion, Extension extension, Interview interview, Map<String, Period> handling,
        Map<String, RectifyRule> rectify, PenaltyWords penalties) {

    /** Whether it governs an act of this day in this region. */
    boolean governs(String region, LocalDate day) {
        return !day.isBefore(validFrom) && regions.stream().anyMatch(region::startsWith);
    }

    /** How the violation is corrected; empty where the jurisdiction does not correct it by an order. */
    public Optional<RectifyRule> rule(String violation) {
        return Optional.ofNullable(rectify.get(violation));
    }

    /** Id of the rule for explanations, such as {@code jy-2026-1.rectify.V03}. */
    public String ruleId(String rule) {
        return key + "-" + version + "." + rule;
    }

    /** What every order to correct says. */
    public record Order(LegalBasis basis, String reportTo, String contact, String consequence) {
    }

    /** The supervisor's time for an opinion. */
    public record Opinion(Period period, LegalBasis basis) {
    }

    /** The authority's time to decide about a request for more time. */
    public record Extension(Period decide, LegalBasis basis) {
    }

    /**
     * How an enterprise is interviewed.
     *
     * @param notice how long before the session it has to know of it
     * @param hold by when the session is held, from the day the interview was opened
     * @param commitment its time to do what it promised, where the record fixes no day
     * @param counted how many interviews that count lead to the next measure
     * @param overdue what an interview after an overdue order rests on
     * @param progress what one for weak progress rests on
     * @param consequence what staying away leads to, a sentence
     */
    public record Interview(Period notice, Period hold, Period commitment, int counted, LegalBasis overdue,
            LegalBasis progress, String consequence) {
    }
}
