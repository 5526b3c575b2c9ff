package org.duban.measure;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseGates;
import org.duban.casefile.DossierScope;
import org.duban.problem.DubanProblem;
import org.duban.security.Role;
import org.duban.shared.Clause;

/** The gates that ask who somebody is. */
@ApplicationScoped
public class Gates {

    private final CaseGates gates;
    private final DossierScope scope;

    Gates(CaseGates gates, DossierScope scope) {
        this.gates = gates;
        this.scope = scope;
    }

    /** Somebody of the case's authority with one of these roles. */
    public Gate<Measure> officer(Role... roles) {
        return desk -> gates.requireRegulator(desk.actor(), desk.file(), roles);
    }

    /** As {@link #officer}, with a law-enforcement certificate. */
    @Clause("行政处罚法 42")
    public Gate<Measure> certified(Role... roles) {
        return desk -> gates.requireCertified(desk.actor(), desk.file(), roles);
    }

    /** Somebody who may know of the case. */
    public Gate<Measure> reader() {
        return desk -> scope.requireVisible(desk.actor(), desk.file().id());
    }

    /** Somebody of the organisation that the act is about; to all others it is not there. */
    public Gate<Measure> ownParty() {
        return desk -> {
            if (desk.about() != desk.actor().organisationId()) {
                throw DubanProblem.notFound();
            }
        };
    }
}
