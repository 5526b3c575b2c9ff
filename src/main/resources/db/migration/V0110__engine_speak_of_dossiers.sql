-- What an episode names is a dossier; a case is one, with the same id.
ALTER TABLE outbox RENAME COLUMN case_id TO dossier_id;
ALTER TABLE engine_incidents RENAME COLUMN case_id TO dossier_id;
ALTER TABLE engine_runs
    RENAME COLUMN case_id TO dossier_id,
    RENAME COLUMN case_no TO dossier_no;

RENAME TABLE paused_cases TO paused_dossiers;
ALTER TABLE paused_dossiers RENAME COLUMN case_id TO dossier_id;
GRANT SELECT, INSERT, DELETE ON ${schema}.paused_dossiers TO ${app};

ALTER TABLE tasks DROP KEY tasks_by_serial, DROP COLUMN case_serial;
ALTER TABLE tasks
    RENAME COLUMN case_id TO dossier_id,
    RENAME COLUMN case_no TO dossier_no;
ALTER TABLE tasks
    ADD COLUMN dossier_serial BIGINT AS (CAST(REGEXP_SUBSTR(dossier_no, '[0-9]+(?=号$)') AS UNSIGNED)) PERSISTENT AFTER dossier_no,
    ADD KEY tasks_by_serial (state, dossier_serial, id);
