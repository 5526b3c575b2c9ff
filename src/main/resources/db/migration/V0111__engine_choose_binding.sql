-- Each run names the engine that carries it, and ends.
ALTER TABLE engine_runs DROP KEY engine_runs_live, DROP COLUMN live;
ALTER TABLE engine_runs
    ADD COLUMN binding VARCHAR(12) NOT NULL DEFAULT 'camunda' COMMENT 'embedded, camunda' AFTER run,
    MODIFY COLUMN state VARCHAR(12) NOT NULL DEFAULT 'STARTING' COMMENT 'STARTING, RUNNING, ENDED, LOST',
    ADD COLUMN live BOOLEAN AS (IF(state IN ('LOST', 'ENDED'), NULL, TRUE)) PERSISTENT AFTER state,
    ADD CONSTRAINT engine_runs_live UNIQUE (episode, live);
ALTER TABLE engine_runs ALTER COLUMN binding DROP DEFAULT;

-- The job of a Camunda cluster behind each human task that has not ended.
CREATE TABLE camunda_task_jobs (
    run          CHAR(36)     NOT NULL,
    engine_task  VARCHAR(64)  NOT NULL COMMENT 'key of the element instance',
    job_key      BIGINT       NOT NULL,
    element_id   VARCHAR(120) NOT NULL,
    via_listener BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'the key is that of the listener which waits for the act',
    answered     BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'the act is done, the cluster has yet to hear of it',
    asked_at     TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) COMMENT 'when the cluster last said that the job is there',
    PRIMARY KEY (run, engine_task),
    KEY camunda_task_jobs_by_key (run, job_key),
    KEY camunda_task_jobs_asked (answered, asked_at)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.camunda_task_jobs TO ${app};
INSERT IGNORE INTO camunda_task_jobs (run, engine_task, job_key, element_id, via_listener, answered, asked_at)
SELECT run, element_instance_key, job_key, element_id, via_listener, state = 'COMPLETING', asked_at
FROM tasks WHERE state IN ('OPEN', 'COMPLETING') ORDER BY id DESC;

-- A task row knows its run and the engine's own key of it, whichever engine that is.
ALTER TABLE tasks ADD COLUMN engine_task VARCHAR(64) NULL AFTER run;
UPDATE tasks SET engine_task = IF(state IN ('OPEN', 'COMPLETING'), element_instance_key, CONCAT(element_instance_key, '/', id)),
    returned = returned OR via_listener;
ALTER TABLE tasks
    MODIFY COLUMN engine_task VARCHAR(64) NOT NULL COMMENT 'the engine''s own key, unique within the run',
    DROP KEY tasks_job, DROP KEY tasks_of_element, DROP KEY tasks_asked,
    DROP COLUMN job_key, DROP COLUMN element_instance_key, DROP COLUMN instance_key, DROP COLUMN via_listener,
    DROP COLUMN asked_at,
    ADD CONSTRAINT tasks_of_engine UNIQUE (run, engine_task);
