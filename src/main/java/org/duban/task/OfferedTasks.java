package org.duban.task;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

import org.duban.calendar.DueDay;
import org.duban.calendar.LegalTime;
import org.duban.engine.EngineAvailability;
import org.duban.engine.EngineJson;
import org.duban.engine.Episode;
import org.duban.engine.Models;
import org.duban.engine.Models.UserTaskModel;
import org.duban.engine.OfferedTask;
import org.duban.security.Membership;
import org.duban.security.Memberships;
import org.duban.security.Organisation;
import org.duban.security.OrganisationKind;
import org.duban.security.Organisations;
import org.duban.security.Role;
import org.jspecify.annotations.Nullable;

/** Writes the row of a human task when the engine offers it, and refreshes it when it does so again. */
@ApplicationScoped
class OfferedTasks {

    private static final String PARTY = "party";
    private static final String UPSERT = """
            INSERT INTO tasks (run, engine_task, process_id, element_id, form_id, dossier_id, dossier_no, count, region, role,
                relation, organisation_id, due_on, missing_year, variables, paused, assignee, assignee_name, submitted, returned, note,
                created_at, changed_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?21, ?14,
                ?11 = 'authority' AND EXISTS (SELECT 1 FROM paused_dossiers p WHERE p.dossier_id = ?6), ?15, ?16, ?17, ?18, ?20, ?19, ?19)
            ON DUPLICATE KEY UPDATE form_id = VALUES(form_id), region = VALUES(region), role = VALUES(role),
                relation = VALUES(relation), organisation_id = VALUES(organisation_id), due_on = VALUES(due_on),
                missing_year = VALUES(missing_year), variables = VALUES(variables),
                state = IF(state = 'GHOST', 'OPEN', state)""";

    private final EntityManager database;
    private final Instance<TaskDirectory> directory;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Models models;
    private final EngineJson json;
    private final Tasks tasks;
    private final EngineAvailability engine;
    private final Clock clock;

    OfferedTasks(EntityManager database, Instance<TaskDirectory> directory, Organisations organisations,
            Memberships memberships, Models models, EngineJson json, Tasks tasks, EngineAvailability engine, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.organisations = organisations;
        this.memberships = memberships;
        this.models = models;
        this.json = json;
        this.tasks = tasks;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Gives the engine's task to the row about the same that an event ended before, as when the process asks several parties
     * anew because of one of them: it is the same work, with its number, holder and draft. What is about nothing that is named
     * may be other work, such as another issue of an order that was withdrawn.
     */
    void takeUp(OfferedTask offered) {
        if (models.userTask(offered.episode().processId(), offered.elementId()).about().isEmpty()) {
            return;
        }
        lastOfTheSame(offered).filter(row -> row.state == TaskState.INTERRUPTED).ifPresent(row -> {
            tasks.flush();
            database.createNativeQuery("UPDATE tasks SET engine_task = ?1, state = 'OPEN', note = NULL WHERE id = ?2")
                    .setParameter(1, offered.task().key()).setParameter(2, row.id).executeUpdate();
            database.refresh(row);
        });
    }

    /** Writes or refreshes the row in the present transaction. */
    void record(OfferedTask offered) {
        Episode episode = offered.episode();
        UserTaskModel model = models.userTask(episode.processId(), offered.elementId());
        Optional<Long> organisation = directory.get().holder(episode.dossierId(), model.relation(), offered.variables());
        String role = role(model, organisation);
        Optional<TaskRow> earlier = returned(offered);
        Optional<Membership> assignee = earlier.flatMap(TaskRow::holder)
                .or(() -> directory.get().assignee(episode, role, offered.variables()))
                .flatMap(memberships::findByIdOptional).filter(Membership::isActive);
        insert(offered, model, role, organisation.orElse(null), assignee.orElse(null), earlier.orElse(null));
    }

    private void insert(OfferedTask offered, UserTaskModel model, String role, @Nullable Long organisation,
            @Nullable Membership assignee, @Nullable TaskRow returned) {
        Episode episode = offered.episode();
        Optional<DueDay> due = directory.get().dueOn(episode, offered.elementId(), offered.variables(),
                LegalTime.dayOf(clock.instant()));
        database.createNativeQuery(UPSERT).setParameter(1, offered.task().run()).setParameter(2, offered.task().key())
                .setParameter(3, episode.processId()).setParameter(4, offered.elementId())
                .setParameter(5, model.formId()).setParameter(6, episode.dossierId())
                .setParameter(7, episode.dossierNo()).setParameter(8, episode.count())
                .setParameter(9, directory.get().region(episode.dossierId())).setParameter(10, role)
                .setParameter(11, model.relation()).setParameter(12, organisation)
                .setParameter(13, due.flatMap(DueDay::day).orElse(null))
                .setParameter(21, due.flatMap(DueDay::missingYear).orElse(null))
                .setParameter(14, json.write(offered.variables()))
                .setParameter(15, assignee == null ? null : assignee.personId())
                .setParameter(16, assignee == null ? null : assignee.name())
                .setParameter(17, returned == null ? null : returned.submitted)
                .setParameter(18, returned != null && returned.submitted != null).setParameter(19, clock.instant())
                .setParameter(20, returned == null ? null : returned.note).executeUpdate();
    }

    /** The row of which this task is what was put back; with an engine whose step is the act's nothing ever is. */
    private Optional<TaskRow> returned(OfferedTask offered) {
        return engine.isImmediate() ? Optional.empty()
                : lastOfTheSame(offered).filter(row -> row.state == TaskState.RETURNED);
    }

    /** The newest row of the run on this user task about the same. */
    private Optional<TaskRow> lastOfTheSame(OfferedTask offered) {
        UserTaskModel model = models.userTask(offered.episode().processId(), offered.elementId());
        return tasks.list("run = ?1 and elementId = ?2 order by id desc", offered.task().run(), offered.elementId()).stream()
                .filter(row -> model.isSame(json.variables(row.variables), offered.variables())).findFirst();
    }

    private String role(UserTaskModel model, Optional<Long> organisation) {
        if (PARTY.equals(model.relation()) && organisation.isPresent()) {
            return roleOf(organisations.get(organisation.get())).key();
        }
        if (model.role().isEmpty()) {
            throw new IllegalStateException("the user task " + model.name().en() + " names no candidate group");
        }
        return model.role();
    }

    private static Role roleOf(Organisation organisation) {
        OrganisationKind kind = organisation.kind();
        return switch (kind) {
            case BUILDER -> Role.BUILDER;
            case SUPERVISOR -> Role.SUPERVISOR;
            case GENERAL_CONTRACTOR, SUB_CONTRACTOR -> Role.CONTRACTOR;
            case AUTHORITY -> throw new IllegalArgumentException("an authority is no party");
        };
    }
}
