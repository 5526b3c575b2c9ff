-- The ledger itself: the service's account can add to it and nothing else.
CREATE TABLE deadline_entries (
    id                BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    deadline_id       BIGINT        NOT NULL,
    sequence          INT           NOT NULL,
    kind              VARCHAR(20)   NOT NULL,
    recorded_at       DATETIME(3)   NOT NULL COMMENT 'UTC',
    person_id         CHAR(36)      NULL COMMENT 'user id; empty when the system wrote',
    author            VARCHAR(100)  NOT NULL,
    reason            VARCHAR(1000) NOT NULL,
    basis_norm        VARCHAR(200)  NULL,
    basis_article     VARCHAR(100)  NULL,
    basis_rank        VARCHAR(30)   NULL,
    document_id       BIGINT        NULL,
    day               DATE          NULL COMMENT 'start day, first day of a pause, or its last',
    amount            INT           NULL,
    unit              VARCHAR(20)   NULL,
    received_at       DATETIME(3)   NULL COMMENT 'UTC',
    due_on            DATE          NOT NULL COMMENT 'the last day after this entry',
    state             VARCHAR(10)   NOT NULL COMMENT 'after this entry',
    calendar_revision BIGINT        NOT NULL,
    CONSTRAINT deadline_entries_order UNIQUE (deadline_id, sequence),
    CONSTRAINT deadline_entries_deadline FOREIGN KEY (deadline_id) REFERENCES deadlines (id)
);
GRANT SELECT, INSERT ON ${schema}.deadline_entries TO ${app};
