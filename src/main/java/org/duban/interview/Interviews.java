package org.duban.interview;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.OpenInCase;
import org.duban.problem.DubanProblem;
import org.duban.problem.Text;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The interviews; a case with an open one is not closed. */
@ApplicationScoped
public class Interviews implements PanacheRepository<Interview>, OpenInCase {

    /** The interview; refuses an id that none has. */
    public Interview get(long id) {
        // The database going away, find answers "nothing"; a query fails then, as it should.
        return findByIdOptional(id).or(() -> find("id", id).firstResultOptional()).orElseThrow(DubanProblem::notFound);
    }

    /** The interviews of a case, the first one first. */
    public List<Interview> ofCase(long caseId) {
        return list("dossierId = ?1 order by count", caseId);
    }

    /** Those above an id, at most so many, that have not ended. */
    public List<Interview> openAfter(long id, int limit) {
        return find("id > ?1 and state not in ?2 order by id", id,
                InterviewState.ENDED.stream().map(InterviewState::name).toList()).page(0, limit).list();
    }

    /** Whether one of this organisation is open in the case. */
    boolean isOpen(long caseId, long organisationId) {
        return open(caseId).anyMatch(one -> one.organisationId() == organisationId);
    }

    @Override
    public List<Text> openIn(long caseId) {
        return open(caseId).map(one -> new Text("约谈（%s）".formatted(one.state().title().zh()),
                "interview (%s)".formatted(one.state().title().en()))).toList();
    }

    private Stream<Interview> open(long caseId) {
        return ofCase(caseId).stream().filter(one -> !one.hasEnded());
    }
}
