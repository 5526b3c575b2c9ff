-- 卷宗: what an episode names, locks and tells its facts to. A case is one kind, with the id that it had.
CREATE TABLE dossiers (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind            VARCHAR(30)  NOT NULL,
    dossier_no      VARCHAR(60)  NOT NULL COMMENT 'of its kind, such as 济住建实名案〔2026〕1号',
    authority_id    BIGINT       NOT NULL,
    region          VARCHAR(12)  NOT NULL,
    profile_key     VARCHAR(10)  NOT NULL,
    profile_version VARCHAR(20)  NOT NULL COMMENT 'frozen on the day of opening',
    opened_at       DATETIME(3)  NOT NULL COMMENT 'UTC',
    state           VARCHAR(10)  NOT NULL,
    suspended_from  DATE         NULL,
    closed_at       DATETIME(3)  NULL COMMENT 'UTC',
    version         INT          NOT NULL,
    CONSTRAINT dossiers_no UNIQUE (dossier_no),
    CONSTRAINT dossiers_authority FOREIGN KEY (authority_id) REFERENCES organisations (id),
    KEY dossiers_by_region (kind, region, id),
    KEY dossiers_by_state (kind, state, id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.dossiers TO ${app};

INSERT INTO dossiers (id, kind, dossier_no, authority_id, region, profile_key, profile_version, opened_at, state, suspended_from,
    closed_at, version)
SELECT id, 'case', case_no, authority_id, region, profile_key, profile_version, opened_at, state, suspended_from, closed_at, version
FROM case_files;

-- How many proceedings of each process a dossier has had: the first order of a case is the first, whatever else ran before it.
CREATE TABLE dossier_episodes (
    dossier_id BIGINT      NOT NULL,
    process_id VARCHAR(60) NOT NULL,
    last_count INT         NOT NULL,
    PRIMARY KEY (dossier_id, process_id),
    CONSTRAINT dossier_episodes_dossier FOREIGN KEY (dossier_id) REFERENCES dossiers (id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.dossier_episodes TO ${app};

-- Orders to correct are all that there was.
INSERT INTO dossier_episodes (dossier_id, process_id, last_count)
SELECT id, 'rectification', episodes FROM case_files WHERE episodes > 0;

ALTER TABLE case_parties DROP FOREIGN KEY case_parties_case;
RENAME TABLE case_parties TO dossier_parties;
ALTER TABLE dossier_parties RENAME COLUMN case_id TO dossier_id;
ALTER TABLE dossier_parties ADD CONSTRAINT dossier_parties_dossier FOREIGN KEY (dossier_id) REFERENCES dossiers (id);
GRANT SELECT, INSERT, DELETE ON ${schema}.dossier_parties TO ${app};

ALTER TABLE case_suspensions DROP FOREIGN KEY case_suspensions_case;
RENAME TABLE case_suspensions TO dossier_suspensions;
ALTER TABLE dossier_suspensions RENAME COLUMN case_id TO dossier_id;
ALTER TABLE dossier_suspensions ADD CONSTRAINT dossier_suspensions_dossier FOREIGN KEY (dossier_id) REFERENCES dossiers (id);
GRANT SELECT, INSERT ON ${schema}.dossier_suspensions TO ${app};

ALTER TABLE timeline_facts DROP FOREIGN KEY timeline_facts_case;
ALTER TABLE timeline_facts RENAME COLUMN case_id TO dossier_id, RENAME KEY timeline_facts_by_case TO timeline_facts_by_dossier;
ALTER TABLE timeline_facts ADD CONSTRAINT timeline_facts_dossier FOREIGN KEY (dossier_id) REFERENCES dossiers (id);
ALTER TABLE timeline_audiences RENAME COLUMN case_id TO dossier_id;

ALTER TABLE services DROP FOREIGN KEY services_case;
ALTER TABLE services RENAME COLUMN case_id TO dossier_id;
ALTER TABLE services ADD CONSTRAINT services_dossier FOREIGN KEY (dossier_id) REFERENCES dossiers (id);

ALTER TABLE deadlines RENAME COLUMN case_id TO dossier_id, RENAME COLUMN case_no TO dossier_no,
    RENAME KEY deadlines_by_case TO deadlines_by_dossier;

ALTER TABLE documents RENAME COLUMN case_id TO dossier_id, RENAME KEY documents_by_case TO documents_by_dossier;

REVOKE UPDATE (case_id) ON ${schema}.files FROM ${app};
ALTER TABLE files RENAME COLUMN case_id TO dossier_id, RENAME KEY files_by_case TO files_by_dossier;
GRANT UPDATE (dossier_id) ON ${schema}.files TO ${app};
CREATE OR REPLACE VIEW unattached_files AS SELECT * FROM files WHERE dossier_id IS NULL;

ALTER TABLE case_files DROP FOREIGN KEY case_files_authority;
ALTER TABLE case_files
    DROP KEY case_files_no, DROP KEY case_files_by_region, DROP KEY case_files_by_state,
    DROP COLUMN case_no, DROP COLUMN authority_id, DROP COLUMN region, DROP COLUMN profile_key, DROP COLUMN profile_version,
    DROP COLUMN opened_at, DROP COLUMN state, DROP COLUMN suspended_from, DROP COLUMN closed_at, DROP COLUMN episodes,
    DROP COLUMN version;
ALTER TABLE case_files ADD CONSTRAINT case_files_dossier FOREIGN KEY (id) REFERENCES dossiers (id);
