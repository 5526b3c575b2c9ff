package org.duban.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.shared.Clause;

import io.quarkus.arc.All;

/** Ends a case: its officer proposes, the leader decides; refused with the list of what is still open. */
@ApplicationScoped
public class ClosingCase {

    private final List<OpenInCase> features;
    private final CaseOfficers officers;
    private final DossierAudience audience;
    private final Timeline timeline;

    ClosingCase(@All List<OpenInCase> features, CaseOfficers officers, DossierAudience audience, Timeline timeline) {
        this.features = features;
        this.officers = officers;
        this.audience = audience;
        this.timeline = timeline;
    }

    /** Proposes to close a case that is locked. */
    public void propose(CaseFile file, Conclusion said, Actor officer) {
        requireNothingOpen(file);
        file.proposeClosing(said.conclusion(), officer.personId());
        timeline.append(NewFact.by(officer, file.id(), "casefile.closing-proposed", "提请结案：" + said.conclusion(),
                "Proposed to close the case: " + said.conclusion()).to(Set.of()));
    }

    /** Closes a case that is locked, and all who know of it are told; or leaves it open, with a reason. */
    @Clause("D-5")
    public void decide(CaseFile file, Decision said, Actor leader, Instant now) {
        officers.requireNotInspector(file, leader);
        String proposer = file.closingProposedBy().orElseThrow(CaseProblems::closingNotProposed);
        if (proposer.equals(leader.personId())) {
            throw CaseProblems.closerProposed();
        }
        if (said.approved()) {
            close(file, leader, now);
        } else {
            String reason = said.reason().orElseThrow(() -> Required.missing("reason"));
            file.refuseClosing(reason);
            timeline.append(NewFact.by(leader, file.id(), "casefile.closing-refused", "不同意结案：" + reason,
                    "Closing refused: " + reason).to(Set.of()));
        }
    }

    private void close(CaseFile file, Actor leader, Instant now) {
        requireNothingOpen(file);
        features.forEach(one -> one.end(file.id(), leader));
        file.close(leader.personId(), now);
        String conclusion = file.conclusion().orElseThrow();
        timeline.append(NewFact.by(leader, file.id(), "casefile.closed", "结案：" + conclusion, "Case closed: " + conclusion)
                .toldAs(new Text("结案", "Case closed")).to(audience.of(file.id())));
    }

    private void requireNothingOpen(CaseFile file) {
        List<Text> open = features.stream().flatMap(one -> one.openIn(file.id()).stream()).toList();
        if (!open.isEmpty()) {
            throw CaseProblems.stillOpen(open);
        }
    }

    /** With what it is to end. */
    public record Conclusion(String conclusion) {
    }

    /** The leader's word; a reason where he does not approve. */
    public record Decision(boolean approved, Optional<String> reason) {
    }
}
