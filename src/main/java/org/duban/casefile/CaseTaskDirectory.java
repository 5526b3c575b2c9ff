package org.duban.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.DueDay;
import org.duban.calendar.LegalTime;
import org.duban.engine.DossierLock;
import org.duban.engine.Episode;
import org.duban.security.Memberships;
import org.duban.security.OrganisationKind;
import org.duban.security.Role;
import org.duban.task.TaskDirectory;
import org.duban.task.TaskDueDays;

import io.quarkus.arc.All;

/** Tells the engine out of the case file to whom a task falls, and by when. */
@ApplicationScoped
class CaseTaskDirectory implements TaskDirectory, DossierLock {

    private static final String PARTY = "party";

    private final CaseFiles files;
    private final Memberships memberships;
    private final Clock clock;
    private final List<TaskDueDays> dueDays;

    CaseTaskDirectory(CaseFiles files, Memberships memberships, Clock clock, @All List<TaskDueDays> dueDays) {
        this.files = files;
        this.memberships = memberships;
        this.clock = clock;
        this.dueDays = dueDays;
    }

    @Override
    @Transactional
    public Optional<Long> holder(long caseId, String relation, Map<String, Object> variables) {
        CaseFile file = files.get(caseId);
        if (relation.equals(PARTY)) {
            return Optional.ofNullable(variables.get(PARTY)).map(id -> Long.parseLong(id.toString()))
                    .filter(file::hasParty);
        }
        return file.holder(OrganisationKind.valueOf(relation.toUpperCase(Locale.ROOT)));
    }

    @Override
    @Transactional
    public Optional<DueDay> dueOn(Episode episode, String elementId, Map<String, Object> variables) {
        return dueDays.stream().flatMap(one -> one.dueOn(episode, elementId, variables).stream()).findFirst();
    }

    @Override
    @Transactional
    public String region(long caseId) {
        return files.get(caseId).region();
    }

    @Override
    @Transactional
    public Optional<String> assignee(Episode episode, String role, Map<String, Object> variables) {
        if (!role.equals(Role.CASE_OFFICER.key())) {
            return Optional.empty();
        }
        return files.get(episode.dossierId()).officer(CaseOfficer.Position.CASE_OFFICER).map(CaseOfficer::personId)
                .filter(person -> canTake(person, role));
    }

    /** A task laid before somebody who left, is away or has another post would wait for ever. */
    private boolean canTake(String personId, String role) {
        return memberships.findByIdOptional(personId).filter(one -> one.isThere(LegalTime.dayOf(clock.instant())))
                .filter(one -> one.roles().contains(role)).isPresent();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(long caseId) {
        files.lock(caseId);
    }
}
