package org.duban.casefile;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.CaseOfficer.Position;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Clause;
import org.duban.task.PassingTasks;

/** Puts another officer into a case for one who has left, is away for long or must not act in it. */
@ApplicationScoped
public class ExchangingOfficer {

    private final CaseFiles files;
    private final CaseGates gates;
    private final CaseVersions versions;
    private final CaseOfficers officers;
    private final FormerOfficers former;
    private final PassingTasks tasks;
    private final Timeline timeline;
    private final Clock clock;

    ExchangingOfficer(CaseFiles files, CaseGates gates, CaseVersions versions, CaseOfficers officers, FormerOfficers former,
            PassingTasks tasks, Timeline timeline, Clock clock) {
        this.files = files;
        this.gates = gates;
        this.versions = versions;
        this.officers = officers;
        this.former = former;
        this.tasks = tasks;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Only the leader says who acts in a case. */
    public void requireLeader(CaseFile file, Actor leader) {
        gates.requireRegulator(leader, file, Role.LEADER);
    }

    /**
     * Exchanges the officer in this position; the tasks of the case that he held in it go to his successor. What he did stays
     * his, and he acts in the case no more. Refused once the case is closed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("行政处罚法 42")
    public CaseFile exchange(long caseId, Position position, String person, String reason, int version, Actor leader) {
        CaseFile file = files.lock(caseId);
        requireLeader(file, leader);
        file.requireUnclosed();
        versions.require(caseId, version, file.version(), leader);
        CaseOfficer successor = officers.instead(file, position, person);
        Optional<CaseOfficer> before = file.officer(position);
        file.put(successor);
        before.ifPresent(one -> former.add(caseId, one, clock.instant(), reason));
        before.ifPresent(one -> tasks.pass(caseId, position.role().key(), one.personId(), successor.personId(),
                successor.name(), leader));
        Text title = position.title();
        timeline.append(NewFact.by(leader, caseId, "casefile.officer-exchanged",
                "%s由 %s 更换为 %s：%s".formatted(title.zh(), before.map(CaseOfficer::name).orElse("（未指定）"), successor.name(),
                        reason),
                "%s: %s in the place of %s: %s".formatted(title.en(), successor.name(),
                        before.map(CaseOfficer::name).orElse("nobody"), reason))
                .to(Set.of()));
        return file;
    }
}
