-- One row per changing request that carried an Idempotency-Key, written in the transaction of the act itself.
CREATE TABLE idempotency_keys (
    person_id   CHAR(36)     NOT NULL,
    request_key VARCHAR(100) NOT NULL,
    fingerprint CHAR(64)     NOT NULL COMMENT 'SHA-256 of operation and arguments',
    status      SMALLINT     NULL,
    body        MEDIUMTEXT   NULL,
    created_at  TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (person_id, request_key),
    KEY idempotency_keys_age (created_at)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.idempotency_keys TO ${app};
