package org.duban.rectification;

import java.util.Optional;

import org.duban.regulation.LegalBasis;
import org.duban.regulation.MeasureGate;
import org.duban.regulation.Nature;
import org.duban.regulation.Profile;
import org.duban.regulation.RectifyRule;
import org.duban.shared.Clause;

/** What the law says of an item: on what an order rests, and how long its period may be. */
final class OrderRules {

    private static final int LONGEST_DAYS = 60;

    private OrderRules() {
    }

    /** The rule for an item of an order; an order without a basis does not leave. */
    static RectifyRule rule(Profile profile, String violation) {
        Optional<RectifyRule> rule = profile.rule(violation);
        MeasureGate.requireBasis(Nature.MANAGEMENT, rule.map(RectifyRule::basis));
        return rule.orElseThrow();
    }

    static LegalBasis basis(Profile profile, RectificationItem item) {
        return rule(profile, item.violation()).basis();
    }

    /** The period may be longer than the profile's, never shorter, and not at all another where the law fixed it. */
    @Clause({ "JY-2.6.5", "A9" })
    static void requireDays(String field, RectifyRule rule, int days) {
        if (!rule.ownDate() && days != rule.days()) {
            throw RectificationProblems.fixedPeriod(field, rule.violation(), rule.days());
        }
        if (days < rule.days()) {
            throw RectificationProblems.tooShort(field, rule.days());
        }
        if (days > LONGEST_DAYS) {
            throw RectificationProblems.tooLong(field, LONGEST_DAYS);
        }
    }
}
