-- An order to correct is a measure under the same id.
INSERT INTO measures (id, process_id, dossier_id, dossier_no, count, state, changed_at, version)
    SELECT id, 'rectification', case_id, case_no, count, state, changed_at, version FROM rectifications;

ALTER TABLE rectifications
    DROP FOREIGN KEY rectifications_case,
    DROP KEY rectifications_episode,
    DROP COLUMN case_id,
    DROP COLUMN case_no,
    DROP COLUMN count,
    DROP COLUMN state,
    DROP COLUMN changed_at,
    DROP COLUMN version,
    ADD CONSTRAINT rectifications_measure FOREIGN KEY (id) REFERENCES measures (id);
