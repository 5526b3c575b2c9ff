-- Human tasks as people see them; the engine's job stands behind each by its key within a run.
CREATE TABLE tasks (
    id                   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run                  CHAR(36)     NOT NULL,
    job_key              BIGINT       NOT NULL,
    element_instance_key BIGINT       NOT NULL,
    instance_key         BIGINT       NOT NULL,
    process_id           VARCHAR(60)  NOT NULL,
    element_id           VARCHAR(120) NOT NULL,
    form_id              VARCHAR(120) NOT NULL,
    case_id              BIGINT       NOT NULL,
    case_no              VARCHAR(80)  NOT NULL,
    case_serial          BIGINT       AS (CAST(REGEXP_SUBSTR(case_no, '[0-9]+(?=号$)') AS UNSIGNED)) PERSISTENT,
    count                INT          NOT NULL,
    region               VARCHAR(12)  NOT NULL,
    role                 VARCHAR(30)  NOT NULL,
    relation             VARCHAR(30)  NOT NULL,
    organisation_id      BIGINT       NULL COMMENT 'empty: nobody holds the relation, somebody has to look',
    assignee             CHAR(36)     NULL,
    assignee_name        VARCHAR(100) NULL,
    due_on               DATE         NULL,
    due_sort             DATE         AS (COALESCE(due_on, DATE '9999-12-31')) PERSISTENT,
    state                VARCHAR(12)  NOT NULL DEFAULT 'OPEN' COMMENT 'OPEN, COMPLETING, COMPLETED, INTERRUPTED, RETURNED, GHOST, LOST',
    paused               BOOLEAN      NOT NULL DEFAULT FALSE,
    returned             BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'was completed elsewhere, without anybody known behind it',
    via_listener         BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'the key is that of the listener which waits for the act',
    version              INT          NOT NULL DEFAULT 0,
    variables            LONGTEXT     NOT NULL,
    outcome              LONGTEXT     NULL COMMENT 'what the process may know of the act',
    submitted            LONGTEXT     NULL COMMENT 'what somebody submitted elsewhere',
    note                 VARCHAR(300) NULL,
    changed_by           VARCHAR(100) NULL,
    created_at           TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    changed_at           TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    asked_at             TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) COMMENT 'when the engine last said that the job is there',
    CONSTRAINT tasks_job UNIQUE (run, job_key),
    KEY tasks_of_element (run, element_instance_key),
    KEY tasks_of_case (case_id, state),
    KEY tasks_asked (state, asked_at),
    KEY tasks_by_assignee (state, assignee, due_sort, id),
    KEY tasks_by_due (state, due_sort, id),
    KEY tasks_by_number (state, case_no, id),
    KEY tasks_by_serial (state, case_serial, id),
    KEY tasks_of_unit_by_step (state, organisation_id, role, process_id, element_id, due_sort, id),
    KEY tasks_of_region_by_step (state, region, process_id, element_id, due_sort, id),
    KEY tasks_of_unit_by_due (state, organisation_id, role, due_sort, id),
    KEY tasks_of_unit_by_age (state, organisation_id, role, id),
    KEY tasks_of_unit_by_number (state, organisation_id, role, case_no, id),
    KEY tasks_of_region_by_due (state, region, due_sort, id),
    KEY tasks_of_region_by_age (state, region, id),
    KEY tasks_of_region_by_number (state, region, case_no, id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.tasks TO ${app};

-- What a person had typed before he sent it.
CREATE TABLE task_drafts (
    task_id   BIGINT       NOT NULL,
    person_id CHAR(36)     NOT NULL,
    data      LONGTEXT     NOT NULL,
    saved_at  TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (task_id, person_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.task_drafts TO ${app};

-- Cases whose tasks wait: also those that the engine creates meanwhile.
CREATE TABLE paused_cases (
    case_id BIGINT NOT NULL PRIMARY KEY
);
GRANT SELECT, INSERT, DELETE ON ${schema}.paused_cases TO ${app};
