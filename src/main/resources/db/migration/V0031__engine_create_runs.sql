-- The engine's keys are unique only within one life of its data.
CREATE TABLE engine_lives (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    uid       CHAR(36)     NOT NULL,
    began_at  TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    marked_at TIMESTAMP(3) NULL COMMENT 'when the engine took the mark by which its data are known again',
    CONSTRAINT engine_lives_uid UNIQUE (uid)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.engine_lives TO ${app};

-- What was deployed in which life, so that it goes up only when it changed.
CREATE TABLE deployments (
    life_id     BIGINT       NOT NULL,
    fingerprint CHAR(64)     NOT NULL COMMENT 'SHA-256 over names and contents of all models and forms',
    deployed_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    KEY deployments_of_life (life_id, id)
);
GRANT SELECT, INSERT ON ${schema}.deployments TO ${app};

-- Runs of episodes: one instance of the engine each.
CREATE TABLE engine_runs (
    run          CHAR(36)     NOT NULL PRIMARY KEY,
    episode      VARCHAR(160) NOT NULL,
    process_id   VARCHAR(60)  NOT NULL,
    case_id      BIGINT       NOT NULL,
    case_no      VARCHAR(80)  NOT NULL,
    count        INT          NOT NULL,
    variables    LONGTEXT     NOT NULL,
    state        VARCHAR(12)  NOT NULL DEFAULT 'STARTING' COMMENT 'STARTING, RUNNING, LOST',
    live         BOOLEAN      AS (IF(state = 'LOST', NULL, TRUE)) PERSISTENT,
    life_id      BIGINT       NULL,
    instance_key BIGINT       NULL,
    created_at   TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    started_at   TIMESTAMP(3) NULL,
    CONSTRAINT engine_runs_live UNIQUE (episode, live),
    KEY engine_runs_by_state (state, created_at),
    KEY engine_runs_of_case (case_id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.engine_runs TO ${app};

-- What an operator has to look at: a job that failed for good, or could not be understood.
CREATE TABLE engine_incidents (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run         CHAR(36)     NOT NULL,
    job_key     BIGINT       NOT NULL,
    case_id     BIGINT       NOT NULL,
    job_type    VARCHAR(80)  NOT NULL,
    element_id  VARCHAR(120) NOT NULL,
    error       VARCHAR(500) NOT NULL,
    occurred_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    ended_at    TIMESTAMP(3) NULL,
    CONSTRAINT engine_incidents_job UNIQUE (run, job_key),
    KEY engine_incidents_open (ended_at, occurred_at)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.engine_incidents TO ${app};
