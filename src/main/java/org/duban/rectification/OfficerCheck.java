package org.duban.rectification;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseOfficer;
import org.duban.casefile.CaseOfficer.Position;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.security.Membership;
import org.duban.security.Memberships;
import org.duban.shared.Clause;

/** Two certified officers of the authority act together, and they are two persons. */
@ApplicationScoped
@Clause("行政处罚法 42")
class OfficerCheck {

    private final Memberships memberships;

    OfficerCheck(Memberships memberships) {
        this.memberships = memberships;
    }

    Set<CaseOfficer> of(OpeningOrder.NewOrder opened, Actor first) {
        if (first.certificate().isEmpty()) {
            throw DubanProblem.of(ProblemType.GATE_CLOSED, "%s 没有执法证件，不能执法。".formatted(first.name()),
                    "%s has no law-enforcement certificate.".formatted(first.name())).clause("行政处罚法 42");
        }
        if (opened.secondOfficer().equals(first.personId())) {
            throw RectificationProblems.sameOfficer();
        }
        Set<CaseOfficer> officers = new HashSet<>();
        officers.add(new CaseOfficer(first.personId(), first.name(), first.certificate().get(), Position.FIRST));
        officers.add(officer("secondOfficer", opened.secondOfficer(), first.organisationId(), Position.SECOND));
        opened.caseOfficer().ifPresent(person -> officers
                .add(officer("caseOfficer", person, first.organisationId(), Position.CASE_OFFICER)));
        return officers;
    }

    /** Refuses unless both officers of the case still belong to its authority and hold certificates. */
    void requireTwo(CaseFile file) {
        for (Position position : Set.of(Position.FIRST, Position.SECOND)) {
            Optional<CaseOfficer> officer = file.officer(position);
            if (officer.isEmpty() || certified(officer.get().personId(), file.authorityId()).isEmpty()) {
                throw DubanProblem.of(ProblemType.GATE_CLOSED, "须有两名在岗持证执法人员。",
                        "Two certified officers in service are needed.").clause("行政处罚法 42");
            }
        }
    }

    private CaseOfficer officer(String field, String person, long authorityId, Position position) {
        Membership membership = certified(person, authorityId)
                .orElseThrow(() -> RectificationProblems.notAnOfficer(field));
        return new CaseOfficer(person, membership.name(), membership.certificate().orElseThrow(), position);
    }

    private Optional<Membership> certified(String person, long authorityId) {
        return memberships.findByIdOptional(person).filter(Membership::isActive)
                .filter(one -> one.organisation().id() == authorityId)
                .filter(one -> one.certificate().isPresent());
    }
}
