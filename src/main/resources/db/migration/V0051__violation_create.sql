-- Findings, never changed: an order to correct copies what it needs.
CREATE TABLE violations (
    id                     BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id                BIGINT        NOT NULL,
    catalogue_version      VARCHAR(20)   NOT NULL,
    code                   VARCHAR(10)   NOT NULL,
    facts                  VARCHAR(2000) NOT NULL,
    place                  VARCHAR(200)  NOT NULL,
    found_on               DATE          NOT NULL,
    liable_organisation_id BIGINT        NOT NULL,
    found_by               CHAR(36)      NOT NULL,
    recorded_at            DATETIME(3)   NOT NULL COMMENT 'UTC',
    CONSTRAINT violations_case FOREIGN KEY (case_id) REFERENCES case_files (id),
    CONSTRAINT violations_liable FOREIGN KEY (liable_organisation_id) REFERENCES organisations (id)
);
GRANT SELECT, INSERT ON ${schema}.violations TO ${app};
