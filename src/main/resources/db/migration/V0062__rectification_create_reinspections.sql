CREATE TABLE reinspections (
    id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    rectification_id BIGINT        NOT NULL,
    inspected_on     DATE          NOT NULL,
    person_id        CHAR(36)      NOT NULL COMMENT 'first officer',
    author           VARCHAR(100)  NOT NULL,
    certificate_no   VARCHAR(40)   NOT NULL,
    recorded_at      DATETIME(3)   NOT NULL COMMENT 'UTC',
    state            VARCHAR(10)   NOT NULL,
    confirmer_id     CHAR(36)      NULL COMMENT 'second officer',
    confirmer        VARCHAR(100)  NULL,
    confirmer_certificate_no VARCHAR(40) NULL,
    remark           VARCHAR(1000) NULL,
    decided_at       DATETIME(3)   NULL COMMENT 'UTC',
    CONSTRAINT reinspections_order FOREIGN KEY (rectification_id) REFERENCES rectifications (id),
    CONSTRAINT reinspections_two_officers CHECK (confirmer_id IS NULL OR confirmer_id <> person_id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.reinspections TO ${app};

CREATE TABLE reinspection_verdicts (
    reinspection_id BIGINT        NOT NULL,
    item_id         BIGINT        NOT NULL,
    verdict         VARCHAR(16)   NOT NULL,
    finding         VARCHAR(2000) NOT NULL,
    PRIMARY KEY (reinspection_id, item_id),
    CONSTRAINT reinspection_verdicts_reinspection FOREIGN KEY (reinspection_id) REFERENCES reinspections (id),
    CONSTRAINT reinspection_verdicts_item FOREIGN KEY (item_id) REFERENCES rectification_items (id)
);
GRANT SELECT, INSERT ON ${schema}.reinspection_verdicts TO ${app};
