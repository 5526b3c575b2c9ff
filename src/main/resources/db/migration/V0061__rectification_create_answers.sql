-- What a party sent in, never changed; the opinion on it has a row of its own.
CREATE TABLE rectification_answers (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    rectification_id BIGINT       NOT NULL,
    organisation_id  BIGINT       NOT NULL,
    person_id        CHAR(36)     NOT NULL,
    author           VARCHAR(100) NOT NULL,
    received_at      DATETIME(3)  NOT NULL COMMENT 'UTC',
    CONSTRAINT rectification_answers_order FOREIGN KEY (rectification_id) REFERENCES rectifications (id)
);
GRANT SELECT, INSERT ON ${schema}.rectification_answers TO ${app};

CREATE TABLE rectification_item_answers (
    item_id   BIGINT        NOT NULL PRIMARY KEY,
    answer_id BIGINT        NOT NULL,
    measure   VARCHAR(2000) NOT NULL,
    person    VARCHAR(100)  NOT NULL,
    done_on   DATE          NOT NULL,
    late      BOOLEAN       NOT NULL,
    CONSTRAINT rectification_item_answers_item FOREIGN KEY (item_id) REFERENCES rectification_items (id),
    CONSTRAINT rectification_item_answers_answer FOREIGN KEY (answer_id) REFERENCES rectification_answers (id)
);
GRANT SELECT, INSERT ON ${schema}.rectification_item_answers TO ${app};

CREATE TABLE rectification_opinions (
    answer_id       BIGINT        NOT NULL PRIMARY KEY,
    supervisor_id   BIGINT        NOT NULL,
    deadline_id     BIGINT        NOT NULL,
    state           VARCHAR(10)   NOT NULL,
    agrees          BOOLEAN       NULL,
    text            VARCHAR(2000) NULL,
    person_id       CHAR(36)      NULL,
    author          VARCHAR(100)  NULL,
    given_at        DATETIME(3)   NULL COMMENT 'UTC',
    CONSTRAINT rectification_opinions_answer FOREIGN KEY (answer_id) REFERENCES rectification_answers (id),
    KEY rectification_opinions_by_deadline (deadline_id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.rectification_opinions TO ${app};

-- Evidence of an answer or of a re-inspection, by item.
CREATE TABLE rectification_evidence (
    item_id BIGINT      NOT NULL,
    file_id BIGINT      NOT NULL,
    purpose VARCHAR(16) NOT NULL,
    PRIMARY KEY (item_id, file_id),
    CONSTRAINT rectification_evidence_item FOREIGN KEY (item_id) REFERENCES rectification_items (id),
    CONSTRAINT rectification_evidence_file FOREIGN KEY (file_id) REFERENCES files (id)
);
GRANT SELECT, INSERT ON ${schema}.rectification_evidence TO ${app};
