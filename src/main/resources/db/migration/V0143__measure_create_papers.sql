-- A paper of a measure on its way from draft to service; where it is, the stage of the measure says.
CREATE TABLE papers (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    measure_id  BIGINT        NOT NULL,
    kind        VARCHAR(40)   NOT NULL,
    drafted_by  CHAR(36)      NULL,
    approved_by CHAR(36)      NULL,
    sent_back   VARCHAR(1000) NULL COMMENT 'why its draft is back',
    document_id BIGINT        NULL,
    number      VARCHAR(100)  NULL,
    issued_on   DATE          NULL,
    served      BOOLEAN       NOT NULL COMMENT 'somebody holds it',
    CONSTRAINT papers_once UNIQUE (measure_id, kind),
    CONSTRAINT papers_measure FOREIGN KEY (measure_id) REFERENCES measures (id),
    KEY papers_by_document (document_id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.papers TO ${app};

-- Who of an addressee said that a paper has arrived; it starts no clock, the service has.
CREATE TABLE paper_acknowledgements (
    paper_id        BIGINT       NOT NULL,
    organisation_id BIGINT       NOT NULL,
    person_id       CHAR(36)     NOT NULL,
    author          VARCHAR(100) NOT NULL,
    acknowledged_at DATETIME(3)  NOT NULL COMMENT 'UTC',
    PRIMARY KEY (paper_id, organisation_id),
    CONSTRAINT paper_acknowledgements_paper FOREIGN KEY (paper_id) REFERENCES papers (id)
);
GRANT SELECT, INSERT ON ${schema}.paper_acknowledgements TO ${app};
