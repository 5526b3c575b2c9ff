package org.duban.casefile;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.LegalTime;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.task.PausingTasks;

/** Suspends a case and takes it up again: clocks keep the units that remain, tasks show as paused. */
@ApplicationScoped
public class SuspendingCase {

    private final CaseFiles files;
    private final CaseGates gates;
    private final CaseVersions versions;
    private final Suspensions suspensions;
    private final DeadlineLedger ledger;
    private final Timeline timeline;
    private final DossierAudience audience;
    private final PausingTasks tasks;
    private final Clock clock;

    SuspendingCase(CaseFiles files, CaseGates gates, CaseVersions versions, Suspensions suspensions, DeadlineLedger ledger,
            Timeline timeline,
            DossierAudience audience, PausingTasks tasks, Clock clock) {
        this.files = files;
        this.gates = gates;
        this.versions = versions;
        this.suspensions = suspensions;
        this.ledger = ledger;
        this.timeline = timeline;
        this.audience = audience;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Suspends the case from today on; refused unless it runs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile suspend(long caseId, int version, String reason, Actor actor) {
        CaseFile file = locked(caseId, version, actor);
        LocalDate today = today();
        file.suspend(today);
        // What has ended too: its start may be corrected, or more time granted, and then these days count for nothing.
        ledger.ofCase(caseId).stream().filter(one -> one.state() != DeadlineState.CANCELLED)
                .forEach(one -> ledger.pause(one.id(), today, Entry.by(actor, reason)));
        tasks.pause(caseId);
        timeline.append(NewFact.by(actor, caseId, "casefile.suspended", "案件中止：" + reason, "Case suspended: " + reason)
                .toldAs(new Text("案件中止", "Case suspended")).to(audience.of(caseId)));
        return file;
    }

    /** Takes the case up again; today still belongs to the pause. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile resume(long caseId, int version, String reason, Actor actor) {
        CaseFile file = locked(caseId, version, actor);
        LocalDate today = today();
        file.suspendedFrom().ifPresent(from -> suspensions.add(caseId, from, today));
        file.resume();
        ledger.ofCase(caseId).stream().filter(one -> one.state() != DeadlineState.CANCELLED)
                .filter(one -> one.pausedFrom().isPresent())
                .forEach(one -> ledger.resume(one.id(), today, Entry.by(actor, reason)));
        tasks.resume(caseId);
        timeline.append(NewFact.by(actor, caseId, "casefile.resumed", "案件恢复：" + reason, "Case resumed: " + reason)
                .toldAs(new Text("案件恢复", "Case resumed")).to(audience.of(caseId)));
        return file;
    }

    /** Only the case officer and the leader suspend a case and take it up again. */
    public void requireOfficer(CaseFile file, Actor actor) {
        gates.requireRegulator(actor, file, Role.CASE_OFFICER, Role.LEADER);
    }

    private CaseFile locked(long caseId, int version, Actor actor) {
        CaseFile file = files.lock(caseId);
        requireOfficer(file, actor);
        versions.require(caseId, version, file.version(), actor);
        return file;
    }

    private LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }
}
