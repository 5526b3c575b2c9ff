package org.duban.regulation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a violation is corrected by an order.
 *
 * @param violation code of the catalogue
 * @param days calendar days from the day after service
 * @param fraud whether it is fraud
 * @param extendable whether more time can be asked for
 * @param ownDate whether an order may set another number of days than this
 * @param measured whether the result shows only over the first whole month after the last day (A5): a rate cannot be seen
 *        on one visit
 * @param violated the clause that was not kept
 * @param since the first day on which that clause bound anybody
 * @param basis what the order rests on
 * @param consequence what that norm says of who does not obey, a sentence; empty where it says nothing
 */
public record RectifyRule(String violation, int days, boolean fraud, boolean extendable, boolean ownDate,
        boolean measured, LegalBasis violated, LocalDate since, LegalBasis basis,
        Optional<String> consequence) {
}
