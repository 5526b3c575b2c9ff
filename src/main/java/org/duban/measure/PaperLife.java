package org.duban.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.duban.casefile.DocumentService;
import org.duban.document.DocumentContent;
import org.duban.document.DocumentKind;
import org.duban.problem.Text;

/**
 * What is a paper's own on the way that all papers go.
 *
 * @param kind of the paper that holds: one that was served is replaced by one of another kind
 * @param stages where its measure stands while it goes this way
 * @param content what it says to an addressee, from the measure as it stands
 */
public record PaperLife<M extends Measure>(Function<M, DocumentKind> kind, Words<M> words, Stages stages,
        BiFunction<Desk<M>, Long, DocumentContent> content, Effects<M> effects) {

    /** The papers that hold, one for each addressee. */
    List<Paper> papers(M measure) {
        return measure.papers(kind.apply(measure));
    }

    /** The one that holds for an addressee. */
    Optional<Paper> paper(M measure, long addressee) {
        return measure.paper(kind.apply(measure), addressee);
    }

    /** Their numbers, once they are drawn. */
    Optional<String> numbers(M measure) {
        return Paper.numbers(papers(measure));
    }

    /**
     * How it is spoken of.
     *
     * @param fact in the kinds of its facts, such as {@code order} in {@code rectification.order-approved}
     * @param title its name
     * @param noun how sentences about it call it
     * @param addressee how they call whom it has to reach
     * @param served what its service begins
     * @param corrected what another day of service does to that
     * @param withdrawn what becomes of what was begun on a wrong day, where it is withdrawn
     */
    public record Words<M extends Measure>(String fact, Function<M, Text> title, Text noun, Text addressee, Text served,
            Text corrected, Text withdrawn) {
    }

    /**
     * The stages from its draft to where it waits for service, and those in which somebody may hold it.
     *
     * @param held in which a day of service can be corrected
     */
    public record Stages(Stage draft, Stage submitted, Stage approved, Stage numbered, Stage issued, List<Stage> held) {
    }

    /**
     * What begins with its service.
     *
     * @param onServed when it has reached one of its addressees
     * @param onReached when it has reached them all; gives what the process goes on with
     * @param onCorrected when a day of service was corrected
     * @param onReviewed when somebody said what becomes of what was begun on a wrong one
     */
    public record Effects<M extends Measure>(BiConsumer<Desk<M>, DocumentService> onServed,
            Function<Desk<M>, Map<String, Object>> onReached, BiConsumer<Desk<M>, Corrected> onCorrected,
            ReviewingCorrections.Effects<M> onReviewed) {
    }

    /**
     * A day of service that was corrected.
     *
     * @param id of the correction
     * @param service as it stood before
     */
    public record Corrected(long id, DocumentService service, LocalDate newDay, String reason) {
    }
}
