-- Numbers are drawn in the transaction that opens the case, so that none is missing.
CREATE TABLE case_numbers (
    authority_id BIGINT   NOT NULL,
    year         SMALLINT NOT NULL,
    last_number  INT      NOT NULL,
    PRIMARY KEY (authority_id, year)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.case_numbers TO ${app};

CREATE TABLE case_files (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_no         VARCHAR(60)   NOT NULL,
    authority_id    BIGINT        NOT NULL,
    site_id         BIGINT        NOT NULL,
    site_name       VARCHAR(200)  NOT NULL,
    region          VARCHAR(12)   NOT NULL,
    profile_key     VARCHAR(10)   NOT NULL,
    profile_version VARCHAR(20)   NOT NULL COMMENT 'frozen on the day of opening',
    opened_at       DATETIME(3)   NOT NULL COMMENT 'UTC',
    state           VARCHAR(10)   NOT NULL,
    suspended_from  DATE          NULL,
    closed_at       DATETIME(3)   NULL COMMENT 'UTC',
    conclusion      VARCHAR(2000) NULL,
    episodes        INT           NOT NULL DEFAULT 0,
    version         INT           NOT NULL,
    CONSTRAINT case_files_no UNIQUE (case_no),
    CONSTRAINT case_files_authority FOREIGN KEY (authority_id) REFERENCES organisations (id),
    CONSTRAINT case_files_site FOREIGN KEY (site_id) REFERENCES sites (id),
    KEY case_files_by_region (region, id),
    KEY case_files_by_state (state, id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.case_files TO ${app};

CREATE TABLE case_parties (
    case_id         BIGINT      NOT NULL,
    organisation_id BIGINT      NOT NULL,
    relation        VARCHAR(24) NOT NULL,
    PRIMARY KEY (case_id, organisation_id, relation),
    CONSTRAINT case_parties_case FOREIGN KEY (case_id) REFERENCES case_files (id),
    CONSTRAINT case_parties_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id)
);
GRANT SELECT, INSERT, DELETE ON ${schema}.case_parties TO ${app};

CREATE TABLE case_officers (
    case_id        BIGINT       NOT NULL,
    person_id      CHAR(36)     NOT NULL,
    name           VARCHAR(100) NOT NULL,
    certificate_no VARCHAR(40)  NOT NULL,
    position       VARCHAR(12)  NOT NULL,
    PRIMARY KEY (case_id, position),
    CONSTRAINT case_officers_case FOREIGN KEY (case_id) REFERENCES case_files (id)
);
GRANT SELECT, INSERT, DELETE ON ${schema}.case_officers TO ${app};
