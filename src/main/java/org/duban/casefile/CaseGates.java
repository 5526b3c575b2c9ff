package org.duban.casefile;

import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Clause;

/** Who may act in a case: the same refusal at every door. */
@ApplicationScoped
public class CaseGates {

    private final DossierScope scope;
    private final FormerOfficers former;

    CaseGates(DossierScope scope, FormerOfficers former) {
        this.scope = scope;
        this.former = former;
    }

    /** Refuses unless the person acts for the case's authority in one of these roles; and an officer whom another replaced. */
    public void requireRegulator(Actor actor, CaseFile file, Role... roles) {
        scope.requireVisible(actor, file.id());
        if (!actor.isRegulator() || actor.organisationId() != file.authorityId()
                || Arrays.stream(roles).noneMatch(actor::is)) {
            throw forbidden(roles);
        }
        if (former.isOut(file.id(), actor.personId())) {
            throw CaseProblems.leftTheCase(actor.name());
        }
    }

    /** As {@link #requireRegulator}, and refuses an officer without a law-enforcement certificate. */
    @Clause("行政处罚法 42")
    public void requireCertified(Actor actor, CaseFile file, Role... roles) {
        requireRegulator(actor, file, roles);
        if (actor.certificate().isEmpty()) {
            throw CaseProblems.uncertified(actor.name());
        }
    }

    private static DubanProblem forbidden(Role... roles) {
        String who = Arrays.stream(roles).map(Role::key).collect(Collectors.joining(", "));
        return DubanProblem.of(ProblemType.FORBIDDEN, "此操作须由本案办案机关的 %s 办理。".formatted(who),
                "Only %s of the case's authority may do this.".formatted(who)).opener(who);
    }
}
