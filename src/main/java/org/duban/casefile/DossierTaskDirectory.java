package org.duban.casefile;

import java.time.Clock;
import java.time.LocalDate;
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
import org.duban.task.TaskDirectory;
import org.duban.task.TaskDueDays;

import io.quarkus.arc.All;

/** Tells the engine out of the dossier to whom a task falls, and by when. */
@ApplicationScoped
class DossierTaskDirectory implements TaskDirectory, DossierLock {

    private static final String PARTY = "party";

    private final Dossiers dossiers;
    private final Memberships memberships;
    private final Clock clock;
    private final List<TaskDueDays> dueDays;

    DossierTaskDirectory(Dossiers dossiers, Memberships memberships, Clock clock, @All List<TaskDueDays> dueDays) {
        this.dossiers = dossiers;
        this.memberships = memberships;
        this.clock = clock;
        this.dueDays = dueDays;
    }

    @Override
    @Transactional
    public Optional<Long> holder(long dossierId, String relation, Map<String, Object> variables) {
        Dossier dossier = dossiers.get(dossierId);
        if (relation.equals(PARTY)) {
            return Optional.ofNullable(variables.get(PARTY)).map(id -> Long.parseLong(id.toString()))
                    .filter(dossier::hasParty);
        }
        return dossier.holder(OrganisationKind.valueOf(relation.toUpperCase(Locale.ROOT)));
    }

    @Override
    @Transactional
    public Optional<DueDay> dueOn(Episode episode, String elementId, Map<String, Object> variables,
            LocalDate since) {
        return dueDays.stream().flatMap(one -> one.dueOn(episode, elementId, variables, since).stream()).findFirst();
    }

    @Override
    @Transactional
    public String region(long dossierId) {
        return dossiers.get(dossierId).region();
    }

    @Override
    @Transactional
    public Optional<String> assignee(Episode episode, String role, Map<String, Object> variables) {
        return dossiers.get(episode.dossierId()).officerFor(role).filter(person -> canTake(person, role));
    }

    /** A task laid before somebody who left, is away or has another post would wait for ever. */
    private boolean canTake(String personId, String role) {
        return memberships.findByIdOptional(personId).filter(one -> one.isThere(LegalTime.dayOf(clock.instant())))
                .filter(one -> one.roles().contains(role)).isPresent();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(long dossierId) {
        dossiers.lock(dossierId);
    }
}
