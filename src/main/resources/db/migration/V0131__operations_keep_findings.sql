-- What each reconciliation found: one replica looks, all of them tell.
CREATE TABLE reconciliations (
    job       VARCHAR(40)  NOT NULL PRIMARY KEY,
    looked_at TIMESTAMP(3) NULL COMMENT 'when it last looked at everything; empty while it never could',
    failed    BOOLEAN      NOT NULL COMMENT 'it could not run when it was last tried: what was found is older',
    found     INT          NOT NULL COMMENT 'how many; the first of them are listed'
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.reconciliations TO ${app};

CREATE TABLE reconciliation_findings (
    job        VARCHAR(40)  NOT NULL,
    position   INT          NOT NULL,
    subject    VARCHAR(120) NOT NULL,
    dossier_id BIGINT       NOT NULL,
    what       TEXT         NOT NULL,
    PRIMARY KEY (job, position),
    CONSTRAINT reconciliation_findings_job FOREIGN KEY (job) REFERENCES reconciliations (job)
);
GRANT SELECT, INSERT, DELETE ON ${schema}.reconciliation_findings TO ${app};

-- Who looks at this moment, of all replicas and their operators.
INSERT INTO leases (name, holder, held_until) VALUES ('reconciliation-pass', '', '2000-01-01 00:00:00');
