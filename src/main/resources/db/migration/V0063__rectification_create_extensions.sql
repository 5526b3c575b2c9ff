CREATE TABLE extension_requests (
    id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    rectification_id BIGINT        NOT NULL,
    item_id          BIGINT        NOT NULL,
    days             INT           NOT NULL,
    reason           VARCHAR(1000) NOT NULL,
    person_id        CHAR(36)      NOT NULL,
    author           VARCHAR(100)  NOT NULL,
    asked_at         DATETIME(3)   NOT NULL COMMENT 'UTC',
    state            VARCHAR(10)   NOT NULL,
    granted_days     INT           NULL,
    decision_reason  VARCHAR(1000) NULL,
    decided_by       CHAR(36)      NULL,
    decided_at       DATETIME(3)   NULL COMMENT 'UTC',
    -- More time can be asked for once.
    CONSTRAINT extension_requests_once UNIQUE (item_id),
    CONSTRAINT extension_requests_item FOREIGN KEY (item_id) REFERENCES rectification_items (id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.extension_requests TO ${app};

-- Each lapse counts once, and gets the same answer whenever it is told again.
CREATE TABLE recorded_lapses (
    ledger_entry     BIGINT      NOT NULL PRIMARY KEY,
    rectification_id BIGINT      NOT NULL,
    deadline_id      BIGINT      NOT NULL,
    to_decide        BOOLEAN     NOT NULL,
    recorded_at      DATETIME(3) NOT NULL COMMENT 'UTC'
);
GRANT SELECT, INSERT ON ${schema}.recorded_lapses TO ${app};

-- What had been begun on a service date that turned out wrong.
CREATE TABLE correction_reviews (
    correction_id    BIGINT        NOT NULL PRIMARY KEY,
    rectification_id BIGINT        NOT NULL,
    old_served_on    DATE          NOT NULL,
    new_served_on    DATE          NOT NULL,
    reason           VARCHAR(1000) NOT NULL,
    begun            TEXT          NOT NULL COMMENT 'one line for each thing begun',
    outcome          VARCHAR(2000) NULL,
    reviewed_by      CHAR(36)      NULL,
    reviewed_at      DATETIME(3)   NULL COMMENT 'UTC',
    CONSTRAINT correction_reviews_correction FOREIGN KEY (correction_id) REFERENCES service_corrections (id),
    CONSTRAINT correction_reviews_order FOREIGN KEY (rectification_id) REFERENCES rectifications (id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.correction_reviews TO ${app};
