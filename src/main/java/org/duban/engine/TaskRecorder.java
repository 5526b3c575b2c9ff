package org.duban.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

import org.duban.security.Membership;
import org.duban.security.Memberships;
import org.duban.security.Organisation;
import org.duban.security.OrganisationKind;
import org.duban.security.Organisations;
import org.duban.security.Role;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.camunda.client.api.response.ActivatedJob;

/** Writes the row of a human task when the engine hands out its job, and refreshes it when it does so again. */
@ApplicationScoped
class TaskRecorder {

    private static final String RELATION = "relation";
    private static final String PARTY = "party";
    private static final String CANDIDATE_GROUPS = "io.camunda.zeebe:candidateGroups";
    private static final String UPSERT = """
            INSERT INTO tasks (run, job_key, element_instance_key, instance_key, process_id, element_id, form_id,
                case_id, case_no, count, region, role, relation, organisation_id, due_on, variables, paused,
                assignee, assignee_name, submitted, returned, note, created_at, changed_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
                EXISTS (SELECT 1 FROM paused_cases p WHERE p.case_id = ?8), ?17, ?18, ?19, ?20, ?22, ?21, ?21)
            ON DUPLICATE KEY UPDATE region = VALUES(region), role = VALUES(role),
                organisation_id = VALUES(organisation_id), due_on = VALUES(due_on), variables = VALUES(variables),
                state = IF(state = 'GHOST', 'OPEN', state), asked_at = CURRENT_TIMESTAMP(3)""";

    private final EntityManager database;
    private final Instance<TaskDirectory> directory;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Models models;
    private final EngineJson json;
    private final ObjectMapper mapper;
    private final Tasks tasks;
    private final Clock clock;

    TaskRecorder(EntityManager database, Instance<TaskDirectory> directory, Organisations organisations,
            Memberships memberships, Models models, EngineJson json, ObjectMapper mapper, Tasks tasks, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.organisations = organisations;
        this.memberships = memberships;
        this.models = models;
        this.json = json;
        this.mapper = mapper;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Writes or refreshes the row in the present transaction. */
    void record(ActivatedJob job, JobFacts facts) {
        Episode episode = facts.episode();
        String relation = job.getCustomHeaders().getOrDefault(RELATION, "authority");
        Optional<Long> organisation = directory.get().holder(episode.caseId(), relation, facts.variables());
        String role = role(job, relation, organisation);
        Optional<TaskRow> earlier = returned(facts.run(), job.getElementId());
        Optional<Membership> assignee = earlier.flatMap(TaskRow::holder)
                .or(() -> directory.get().assignee(episode, role, facts.variables()))
                .flatMap(memberships::findByIdOptional).filter(Membership::isActive);
        insert(job, facts, relation, role, organisation.orElse(null), assignee.orElse(null),
                earlier.orElse(null));
    }

    private void insert(ActivatedJob job, JobFacts facts, String relation, String role, @Nullable Long organisation,
            @Nullable Membership assignee, @Nullable TaskRow returned) {
        Episode episode = facts.episode();
        database.createNativeQuery(UPSERT).setParameter(1, facts.run()).setParameter(2, job.getKey())
                .setParameter(3, job.getElementInstanceKey()).setParameter(4, job.getProcessInstanceKey())
                .setParameter(5, episode.processId()).setParameter(6, job.getElementId())
                .setParameter(7, models.userTask(episode.processId(), job.getElementId()).formId())
                .setParameter(8, episode.caseId()).setParameter(9, episode.caseNo())
                .setParameter(10, episode.count()).setParameter(11, directory.get().region(episode.caseId()))
                .setParameter(12, role).setParameter(13, relation).setParameter(14, organisation)
                .setParameter(15, directory.get().dueOn(episode, job.getElementId(), facts.variables()).orElse(null))
                .setParameter(16, json.write(facts.variables()))
                .setParameter(17, assignee == null ? null : assignee.personId())
                .setParameter(18, assignee == null ? null : assignee.name())
                .setParameter(19, returned == null ? null : returned.submitted)
                .setParameter(20, returned != null && returned.submitted != null).setParameter(21, clock.instant())
                .setParameter(22, returned == null ? null : returned.note).executeUpdate();
    }

    /** The row that was put back on this user task just before, whose holder and entries the new row keeps. */
    private Optional<TaskRow> returned(String run, String elementId) {
        return tasks.find("run = ?1 and elementId = ?2 order by id desc", run, elementId).firstResultOptional()
                .filter(row -> row.state == TaskState.RETURNED);
    }

    private String role(ActivatedJob job, String relation, Optional<Long> organisation) {
        if (PARTY.equals(relation) && organisation.isPresent()) {
            return roleOf(organisations.get(organisation.get())).key();
        }
        List<?> groups = groups(job.getCustomHeaders());
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("the user task names no candidate group");
        }
        return groups.getFirst().toString();
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

    private List<?> groups(Map<String, String> headers) {
        String groups = headers.get(CANDIDATE_GROUPS);
        try {
            return groups == null ? List.of() : mapper.readValue(groups, List.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("the candidate groups cannot be read", damaged);
        }
    }
}
