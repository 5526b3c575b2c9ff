-- Commands to the engine, each written in the transaction of the fact behind it.
CREATE TABLE outbox (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    uid        CHAR(36)     NOT NULL COMMENT 'id that Duban chose: the message id, and for a start the run',
    case_id    BIGINT       NOT NULL COMMENT 'rows of one case leave in the order of their ids',
    run        CHAR(36)     NULL COMMENT 'the run whose engine keys the payload names',
    kind       VARCHAR(24)  NOT NULL,
    payload    LONGTEXT     NOT NULL,
    count_key  VARCHAR(120) NULL COMMENT 'a counted command is repeated until the job behind it came in',
    state      VARCHAR(12)  NOT NULL DEFAULT 'PENDING' COMMENT 'PENDING, SENT (waits to be counted), DONE, PARKED, DISMISSED',
    sends      INT          NOT NULL DEFAULT 0,
    attempts   INT          NOT NULL DEFAULT 0 COMMENT 'failures that count, not the engine being away or busy',
    next_at    TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    error      VARCHAR(500) NULL,
    created_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    changed_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    CONSTRAINT outbox_uid UNIQUE (uid),
    CONSTRAINT outbox_count_key UNIQUE (count_key),
    KEY outbox_due (state, next_at, id),
    KEY outbox_of_case (case_id, state, id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.outbox TO ${app};

-- Who does a piece of work that only one replica may do at a time.
CREATE TABLE leases (
    name       VARCHAR(40)  NOT NULL PRIMARY KEY,
    holder     VARCHAR(80)  NOT NULL,
    held_until TIMESTAMP(3) NOT NULL
);
INSERT INTO leases (name, holder, held_until) VALUES ('outbox', '', '2000-01-01 00:00:00'), ('reconciliation', '', '2000-01-01 00:00:00');
GRANT SELECT, UPDATE ON ${schema}.leases TO ${app};

-- Jobs that were handled, each with the variables that answered it: a second delivery gets the same answer.
CREATE TABLE inbox (
    run        CHAR(36)     NOT NULL,
    job_key    BIGINT       NOT NULL,
    job_type   VARCHAR(80)  NOT NULL,
    answer     LONGTEXT     NOT NULL,
    handled_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (run, job_key)
);
GRANT SELECT, INSERT, DELETE ON ${schema}.inbox TO ${app};
