package org.duban.measure;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.duban.casefile.DocumentService;
import org.duban.document.DocumentContent;
import org.duban.document.DocumentKind;
import org.duban.problem.Text;

/**
 * What is a paper's own on the way that all papers go.
 *
 * @param kind of the paper that holds: one that was served is replaced by one of another kind
 * @param word in the kinds of its facts, such as {@code order} in {@code rectification.order-approved}
 * @param title its name
 * @param noun how sentences about it call it
 * @param addressee how they call whom it has to reach
 * @param stages where its measure stands while it goes this way
 * @param content what it says, from the measure as it stands
 * @param addressees whom it has to reach
 * @param onServed what begins when it has reached one of them
 * @param onCorrected what another day of service does to that
 */
public record PaperLife<M extends Measure>(Function<M, DocumentKind> kind, String word, Function<M, Text> title, Text noun,
        Text addressee, Stages stages,
        Function<Desk<M>, DocumentContent> content, Function<M, Set<Long>> addressees,
        BiConsumer<Desk<M>, DocumentService> onServed, BiConsumer<Desk<M>, Corrected> onCorrected) {

    /** The paper that holds. */
    Paper paper(M measure) {
        return measure.paper(kind.apply(measure));
    }

    /**
     * A day of service that was corrected.
     *
     * @param id of the correction
     * @param service as it stood before
     */
    public record Corrected(long id, DocumentService service, LocalDate newDay, String reason) {
    }

    /** The stages from its draft to where it waits for service. */
    public record Stages(Stage draft, Stage submitted, Stage approved, Stage numbered, Stage issued) {
    }
}
