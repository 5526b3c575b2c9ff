package org.duban.interview;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseState;
import org.duban.problem.DubanProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The interviews. */
@ApplicationScoped
public class Interviews implements PanacheRepository<Interview> {

    /** The interview; refuses an id that none has. */
    public Interview get(long id) {
        // The database going away, find answers "nothing"; a query fails then, as it should.
        return findByIdOptional(id).or(() -> find("id", id).firstResultOptional()).orElseThrow(DubanProblem::notFound);
    }

    /** The interviews of a case, the first one first. */
    public List<Interview> ofCase(long caseId) {
        return list("caseId = ?1 order by count", caseId);
    }

    /** Those above an id, at most so many, that need a process. */
    public List<Interview> openAfter(long id, int limit) {
        return find(
                "id > ?1 and state not in ?2 and caseId not in (select c.id from CaseFile c where c.state = ?3) order by id",
                id, InterviewState.ENDED.stream().map(InterviewState::name).toList(), CaseState.CLOSED)
                .page(0, limit).list();
    }

    /** Whether one of this organisation is open in the case. */
    boolean isOpen(long caseId, long organisationId) {
        return ofCase(caseId).stream().anyMatch(
                one -> one.organisationId() == organisationId && !InterviewState.ENDED.contains(one.state()));
    }
}
