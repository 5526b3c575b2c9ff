package org.duban.violation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Required;
import org.duban.registry.Site;
import org.duban.security.OrganisationKind;
import org.duban.shared.Clause;

/** Whether findings are what they have to be: of the catalogue, told in time, against a party that answers for them. */
@ApplicationScoped
class FindingCheck {

    private static final int MOST_FINDINGS = 50;
    private static final int LONGEST_FACTS = 2000;
    private static final int LONGEST_PLACE = 200;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final ViolationCatalogue catalogue;

    FindingCheck(ViolationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Refuses none at all, too many, and one that is not what it has to be. */
    @Clause({ "JY-2.3.2a", "JY-2.3.4" })
    void require(List<NewFinding> findings, Site site, LocalDate today) {
        if (findings.isEmpty()) {
            throw FindingProblems.none();
        }
        if (findings.size() > MOST_FINDINGS) {
            throw FindingProblems.tooMany(MOST_FINDINGS);
        }
        for (int i = 0; i < findings.size(); i++) {
            String field = "findings." + i + ".";
            Violation.Finding finding = findings.get(i).finding();
            CatalogueEntry entry = catalogue.find(finding.code())
                    .orElseThrow(() -> FindingProblems.unknownViolation(field + "violation", finding.code()));
            requireTold(field, finding, today);
            Optional<OrganisationKind> relation = site.relationOf(finding.liableOrganisationId());
            if (relation.filter(entry.liable()::contains).isEmpty()) {
                throw FindingProblems.notLiable(field + "liableOrganisation", finding.code());
            }
        }
    }

    private static void requireTold(String field, Violation.Finding finding, LocalDate today) {
        Required.text(field + "facts", finding.facts(), LONGEST_FACTS);
        Required.text(field + "place", finding.place(), LONGEST_PLACE);
        if (finding.foundOn().isAfter(today)) {
            throw FindingProblems.future(field + "foundOn", finding.foundOn());
        }
        // A slip of the keyboard, not a day on which anybody looked.
        if (finding.foundOn().isBefore(EARLIEST)) {
            throw FindingProblems.tooEarly(field + "foundOn", EARLIEST);
        }
    }
}
