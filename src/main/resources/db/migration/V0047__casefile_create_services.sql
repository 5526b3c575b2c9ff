-- 送达: append-only, a wrong date is corrected by a row of its own.
CREATE TABLE services (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id         BIGINT       NOT NULL,
    document_id     BIGINT       NOT NULL,
    organisation_id BIGINT       NOT NULL,
    method          VARCHAR(12)  NOT NULL,
    acted_on        DATE         NOT NULL COMMENT 'day of signature, receipt, arrival or publication',
    served_on       DATE         NOT NULL COMMENT 'the legal day of service: the clock starts the day after',
    recipient       VARCHAR(100) NULL,
    place           VARCHAR(200) NULL,
    witness         VARCHAR(100) NULL,
    refusal_reason  VARCHAR(500) NULL,
    tracking_no     VARCHAR(64)  NULL,
    proof_file_id   BIGINT       NOT NULL,
    person_id       CHAR(36)     NOT NULL,
    author          VARCHAR(100) NOT NULL,
    recorded_at     DATETIME(3)  NOT NULL COMMENT 'UTC',
    CONSTRAINT services_once UNIQUE (document_id, organisation_id),
    CONSTRAINT services_case FOREIGN KEY (case_id) REFERENCES case_files (id),
    CONSTRAINT services_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id),
    KEY services_by_organisation (organisation_id, case_id)
);
GRANT SELECT, INSERT ON ${schema}.services TO ${app};

CREATE TABLE service_corrections (
    id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    service_id    BIGINT        NOT NULL,
    acted_on      DATE          NOT NULL,
    served_on     DATE          NOT NULL,
    old_served_on DATE          NOT NULL,
    reason        VARCHAR(1000) NOT NULL,
    proof_file_id BIGINT        NOT NULL,
    person_id     CHAR(36)      NOT NULL,
    author        VARCHAR(100)  NOT NULL,
    recorded_at   DATETIME(3)   NOT NULL COMMENT 'UTC',
    CONSTRAINT service_corrections_service FOREIGN KEY (service_id) REFERENCES services (id)
);
GRANT SELECT, INSERT ON ${schema}.service_corrections TO ${app};

-- 送达地址及方式确认书: the newest row of an organisation holds.
CREATE TABLE e_service_consents (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organisation_id BIGINT       NOT NULL,
    consented       BOOLEAN      NOT NULL,
    address         VARCHAR(200) NOT NULL,
    person_id       CHAR(36)     NOT NULL,
    author          VARCHAR(100) NOT NULL,
    recorded_at     DATETIME(3)  NOT NULL COMMENT 'UTC',
    CONSTRAINT e_service_consents_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id)
);
GRANT SELECT, INSERT ON ${schema}.e_service_consents TO ${app};
