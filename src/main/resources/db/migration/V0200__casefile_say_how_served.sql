-- How a document was served is a row of its own, with all that its method asks for; a correction adds another one.
CREATE TABLE service_manners (
    id                 BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    service_id         BIGINT        NOT NULL,
    method             VARCHAR(12)   NOT NULL,
    acted_on           DATE          NOT NULL COMMENT 'day of signature, of being left, receipt, arrival or publication',
    served_on          DATE          NOT NULL COMMENT 'the legal day of service: the clock starts the day after',
    recipient          VARCHAR(100)  NULL,
    capacity           VARCHAR(24)   NULL COMMENT 'NULL of services recorded before it was asked',
    premises           VARCHAR(12)   NULL,
    place              VARCHAR(200)  NULL,
    witness            VARCHAR(100)  NULL,
    refusal_reason     VARCHAR(500)  NULL,
    tracking_no        VARCHAR(64)   NULL,
    address            VARCHAR(200)  NULL,
    entrusted_to       VARCHAR(100)  NULL,
    published_in       VARCHAR(200)  NULL,
    tried_in_person_on DATE          NULL,
    tried_by_mail_on   DATE          NULL,
    attempts           VARCHAR(1000) NULL,
    attempts_file_id   BIGINT        NULL,
    proof_file_id      BIGINT        NOT NULL,
    person_id          CHAR(36)      NOT NULL,
    author             VARCHAR(100)  NOT NULL,
    recorded_at        DATETIME(3)   NOT NULL COMMENT 'UTC',
    CONSTRAINT service_manners_service FOREIGN KEY (service_id) REFERENCES services (id)
);

INSERT INTO service_manners (service_id, method, acted_on, served_on, recipient, place, witness, refusal_reason,
    tracking_no, proof_file_id, person_id, author, recorded_at)
SELECT id, method, acted_on, served_on, recipient, place, witness, refusal_reason, tracking_no, proof_file_id, person_id,
    author, recorded_at FROM services ORDER BY id;
INSERT INTO service_manners (service_id, method, acted_on, served_on, recipient, place, witness, refusal_reason,
    tracking_no, proof_file_id, person_id, author, recorded_at)
SELECT s.id, s.method, c.acted_on, c.served_on, s.recipient, s.place, s.witness, s.refusal_reason, s.tracking_no,
    c.proof_file_id, c.person_id, c.author, c.recorded_at
FROM service_corrections c JOIN services s ON s.id = c.service_id ORDER BY c.id;

ALTER TABLE services DROP COLUMN method, DROP COLUMN acted_on, DROP COLUMN served_on, DROP COLUMN recipient,
    DROP COLUMN place, DROP COLUMN witness, DROP COLUMN refusal_reason, DROP COLUMN tracking_no,
    DROP COLUMN proof_file_id, DROP COLUMN person_id, DROP COLUMN author, DROP COLUMN recorded_at;
ALTER TABLE service_corrections DROP COLUMN acted_on, DROP COLUMN served_on, DROP COLUMN proof_file_id;

GRANT SELECT, INSERT ON ${schema}.service_manners TO ${app};
