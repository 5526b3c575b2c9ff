-- An interview is a measure under the same id.
CREATE TABLE interviews (
    id                BIGINT        NOT NULL PRIMARY KEY,
    organisation_id   BIGINT        NOT NULL COMMENT 'who is interviewed',
    opened_on         DATE          NOT NULL,
    ground            VARCHAR(16)   NOT NULL,
    ground_words      VARCHAR(500)  NULL,
    family            VARCHAR(16)   NULL COMMENT 'of the violations, where interviews of one family are counted',
    reason            VARCHAR(2000) NULL,
    basis             VARCHAR(300)  NOT NULL,
    meets_on          DATE          NULL,
    meets_at          TIME          NULL,
    place             VARCHAR(200)  NULL,
    attendees         VARCHAR(500)  NULL,
    materials         VARCHAR(1000) NULL,
    contact           VARCHAR(100)  NULL,
    postponed_because VARCHAR(500)  NULL,
    told_on           DATE          NULL COMMENT 'as the notice says that was served last',
    told_at           TIME          NULL,
    told_place        VARCHAR(200)  NULL,
    session           VARCHAR(8)    NULL COMMENT 'what became of it',
    number            INT           NULL COMMENT 'of those that count',
    commitment        VARCHAR(2000) NULL,
    report            VARCHAR(2000) NULL,
    reported_at       DATETIME(3)   NULL COMMENT 'UTC',
    finding           VARCHAR(2000) NULL,
    called_off        VARCHAR(500)  NULL COMMENT 'why',
    CONSTRAINT interviews_measure FOREIGN KEY (id) REFERENCES measures (id),
    KEY interviews_counted (organisation_id, family, meets_on)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.interviews TO ${app};

-- What was handed in with an interview, and for what; never changed.
CREATE TABLE interview_files (
    interview_id BIGINT      NOT NULL,
    file_id      BIGINT      NOT NULL,
    purpose      VARCHAR(12) NOT NULL,
    PRIMARY KEY (interview_id, file_id),
    CONSTRAINT interview_files_interview FOREIGN KEY (interview_id) REFERENCES interviews (id)
);
GRANT SELECT, INSERT ON ${schema}.interview_files TO ${app};
