package org.duban.casefile;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.shared.Clause;

import io.quarkus.arc.All;

/** Ends a case by decision, refused with the list of what is still open. */
@ApplicationScoped
public class ClosingCase {

    private final List<OpenInCase> features;
    private final CaseAudience audience;
    private final Timeline timeline;

    ClosingCase(@All List<OpenInCase> features, CaseAudience audience, Timeline timeline) {
        this.features = features;
        this.audience = audience;
        this.timeline = timeline;
    }

    /** Closes a case that is locked; all who know of it are told. */
    @Clause("D-5")
    public void close(CaseFile file, Conclusion said, Actor officer, Instant now) {
        List<Text> open = features.stream().flatMap(one -> one.openIn(file.id()).stream()).toList();
        if (!open.isEmpty()) {
            throw CaseProblems.stillOpen(open);
        }
        features.forEach(one -> one.end(file.id(), officer));
        file.close(said.conclusion(), now);
        timeline.append(NewFact.by(officer, file.id(), "casefile.closed", "结案：" + said.conclusion(),
                "Case closed: " + said.conclusion()).to(audience.of(file.id())));
    }

    /** With what it ends. */
    public record Conclusion(String conclusion) {
    }
}
