-- What every measure has: which proceeding of its case it is, where it stands, and one version for all that is done to it.
CREATE TABLE measures (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    process_id VARCHAR(60) NOT NULL COMMENT 'process, case and count: the episode',
    case_id    BIGINT      NOT NULL,
    case_no    VARCHAR(60) NOT NULL,
    count      INT         NOT NULL COMMENT 'episode of the case',
    state      VARCHAR(24) NOT NULL COMMENT 'a stage of its kind',
    changed_at DATETIME(3) NOT NULL COMMENT 'UTC',
    version    INT         NOT NULL,
    CONSTRAINT measures_episode UNIQUE (case_id, process_id, count),
    CONSTRAINT measures_case FOREIGN KEY (case_id) REFERENCES case_files (id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.measures TO ${app};
