-- One row per row of numbers: drawn last in the transaction that issues, so that a rollback gives the number back.
CREATE TABLE document_numbers (
    authority_code VARCHAR(18) NOT NULL,
    year           SMALLINT    NOT NULL,
    kind           VARCHAR(32) NOT NULL,
    last_number    INT         NOT NULL,
    PRIMARY KEY (authority_code, year, kind)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.document_numbers TO ${app};

-- What was issued never changes: the service's account may only add.
CREATE TABLE documents (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind             VARCHAR(32)  NOT NULL,
    template_version SMALLINT     NOT NULL,
    authority_code   VARCHAR(18)  NOT NULL,
    year             SMALLINT     NOT NULL,
    number           INT          NOT NULL,
    number_text      VARCHAR(100) NOT NULL,
    dated            DATE         NOT NULL,
    case_id          BIGINT       NOT NULL,
    data             MEDIUMTEXT   NOT NULL CHECK (JSON_VALID(data)),
    data_hash        CHAR(64)     NOT NULL,
    issued_at        DATETIME(3)  NOT NULL,
    CONSTRAINT documents_number UNIQUE (authority_code, year, kind, number),
    CONSTRAINT documents_number_text UNIQUE (number_text),
    KEY documents_by_case (case_id, id)
);
GRANT SELECT, INSERT ON ${schema}.documents TO ${app};

CREATE TABLE document_audience (
    document_id     BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    PRIMARY KEY (document_id, organisation_id),
    CONSTRAINT document_audience_document FOREIGN KEY (document_id) REFERENCES documents (id)
);
GRANT SELECT, INSERT ON ${schema}.document_audience TO ${app};

-- What happens to an issued document afterwards.
CREATE TABLE document_states (
    document_id    BIGINT       NOT NULL PRIMARY KEY,
    state          VARCHAR(16)  NOT NULL,
    void_reason    VARCHAR(500) NULL,
    voided_by      CHAR(36)     NULL,
    voided_at      DATETIME(3)  NULL,
    pdf_state      VARCHAR(16)  NOT NULL,
    pdf_attempts   INT          NOT NULL,
    pdf_next_at    DATETIME(3)  NOT NULL COMMENT 'system time: when the making may be tried (again)',
    pdf_file_id    BIGINT       NULL,
    sealed_file_id BIGINT       NULL,
    sealed_by      CHAR(36)     NULL,
    sealed_at      DATETIME(3)  NULL,
    CONSTRAINT document_states_document FOREIGN KEY (document_id) REFERENCES documents (id),
    CONSTRAINT document_states_pdf FOREIGN KEY (pdf_file_id) REFERENCES files (id),
    CONSTRAINT document_states_sealed FOREIGN KEY (sealed_file_id) REFERENCES files (id),
    KEY document_states_waiting (pdf_state, pdf_next_at)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.document_states TO ${app};
