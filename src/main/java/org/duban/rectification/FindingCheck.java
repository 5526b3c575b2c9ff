package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.measure.MeasureProblems;
import org.duban.registry.Site;
import org.duban.regulation.LegalBasis;
import org.duban.regulation.MeasureGate;
import org.duban.regulation.Nature;
import org.duban.regulation.Profile;
import org.duban.regulation.RectifyRule;
import org.duban.security.OrganisationKind;
import org.duban.shared.Clause;
import org.duban.violation.CatalogueEntry;
import org.duban.violation.Violation;
import org.duban.violation.ViolationCatalogue;

/** Whether findings can be corrected by an order: known, against a party that answers for them, on a legal basis, in time. */
@ApplicationScoped
class FindingCheck {

    static final int LONGEST_DAYS = 60;
    private static final int MOST_FINDINGS = 50;
    private static final int LONGEST_FACTS = 2000;
    private static final int LONGEST_PLACE = 200;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final ViolationCatalogue catalogue;

    FindingCheck(ViolationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Clause({ "JY-2.3.2a", "JY-2.3.4" })
    void require(List<OpeningOrder.NewFinding> findings, Site site, Profile profile, LocalDate today) {
        if (findings.isEmpty()) {
            throw RectificationProblems.noItems();
        }
        if (findings.size() > MOST_FINDINGS) {
            throw RectificationProblems.tooManyItems(MOST_FINDINGS);
        }
        for (int i = 0; i < findings.size(); i++) {
            String field = "findings." + i + ".";
            Violation.Finding finding = findings.get(i).finding();
            CatalogueEntry entry = catalogue.find(finding.code())
                    .orElseThrow(() -> RectificationProblems.unknownViolation(field + "violation", finding.code()));
            if (profile.rule(finding.code()).isEmpty()) {
                throw RectificationProblems.noOrderFor(field + "violation", finding.code());
            }
            requireTold(field, finding, today);
            Optional<OrganisationKind> relation = site.relationOf(finding.liableOrganisationId());
            if (relation.filter(entry.liable()::contains).isEmpty()) {
                throw RectificationProblems.notLiable(field + "liableOrganisation", finding.code());
            }
            if (findings.size() > 1 && rule(profile, finding.code()).measured()) {
                throw RectificationProblems.needsOwnOrder(field + "violation", finding.code());
            }
            Optional<Integer> days = findings.get(i).days();
            if (days.isPresent()) {
                requireDays(field + "days", rule(profile, finding.code()), days.get());
            }
        }
    }

    private static void requireTold(String field, Violation.Finding finding, LocalDate today) {
        MeasureProblems.requireText(field + "facts", finding.facts(), LONGEST_FACTS);
        MeasureProblems.requireText(field + "place", finding.place(), LONGEST_PLACE);
        if (finding.foundOn().isAfter(today)) {
            throw RectificationProblems.future(field + "foundOn", finding.foundOn());
        }
        // A slip of the keyboard, not a day on which anybody looked.
        if (finding.foundOn().isBefore(EARLIEST)) {
            throw RectificationProblems.tooEarly(field + "foundOn", EARLIEST);
        }
    }

    int days(OpeningOrder.NewFinding finding, Profile profile) {
        return finding.days().orElseGet(() -> rule(profile, finding.finding().code()).days());
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

    /** The rule for an item of an order; an order without a basis does not leave. */
    static RectifyRule rule(Profile profile, String code) {
        Optional<RectifyRule> rule = profile.rule(code);
        MeasureGate.requireBasis(Nature.MANAGEMENT, rule.map(RectifyRule::basis));
        return rule.orElseThrow();
    }

    static LegalBasis basis(Profile profile, RectificationItem item) {
        return rule(profile, item.violation()).basis();
    }
}
