-- What every measure has: which proceeding of its dossier it is, where it stands, and one version for all that is done to it.
CREATE TABLE measures (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    process_id VARCHAR(60) NOT NULL COMMENT 'process, dossier and count: the episode',
    dossier_id BIGINT      NOT NULL,
    dossier_no VARCHAR(60) NOT NULL,
    count      INT         NOT NULL COMMENT 'counted for its process',
    state      VARCHAR(24) NOT NULL COMMENT 'a stage of its kind',
    changed_at DATETIME(3) NOT NULL COMMENT 'UTC',
    version    INT         NOT NULL,
    CONSTRAINT measures_episode UNIQUE (dossier_id, process_id, count),
    CONSTRAINT measures_dossier FOREIGN KEY (dossier_id) REFERENCES dossiers (id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.measures TO ${app};
