-- Files lie encrypted outside the tables; a row names the content by its hash and says who sent it.
CREATE TABLE files (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    sha256          CHAR(64)     NOT NULL COMMENT 'of the content as it was received',
    key_id          CHAR(16)     NOT NULL COMMENT 'under which key it lies in the store',
    name            VARCHAR(200) NOT NULL,
    kind            VARCHAR(16)  NOT NULL,
    size            BIGINT       NOT NULL COMMENT 'bytes',
    scanned         BOOLEAN      NOT NULL COMMENT 'whether a virus scanner saw it',
    person_id       CHAR(36)     NULL COMMENT 'who sent it; empty for what Duban made',
    organisation_id BIGINT       NULL,
    received_at     DATETIME(3)  NOT NULL,
    case_id         BIGINT       NULL COMMENT 'set once, when the file becomes part of a case',
    KEY files_by_case (case_id),
    KEY files_by_content (sha256)
);
GRANT SELECT, INSERT, UPDATE (case_id) ON ${schema}.files TO ${app};

CREATE TABLE file_audience (
    file_id         BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    PRIMARY KEY (file_id, organisation_id),
    CONSTRAINT file_audience_file FOREIGN KEY (file_id) REFERENCES files (id)
);
GRANT SELECT, INSERT ON ${schema}.file_audience TO ${app};
