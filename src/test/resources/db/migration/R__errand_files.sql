-- The kind of dossier that tests have beside the case.
CREATE TABLE IF NOT EXISTS errand_files (
    id     BIGINT       NOT NULL PRIMARY KEY,
    errand VARCHAR(200) NOT NULL,
    CONSTRAINT errand_files_dossier FOREIGN KEY (id) REFERENCES dossiers (id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.errand_files TO ${app};
