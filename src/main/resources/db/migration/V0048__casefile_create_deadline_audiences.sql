-- Whom a deadline binds: nobody else outside the authority may know of it.
CREATE TABLE deadline_audiences (
    deadline_id     BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    PRIMARY KEY (deadline_id, organisation_id),
    CONSTRAINT deadline_audiences_deadline FOREIGN KEY (deadline_id) REFERENCES deadlines (id),
    CONSTRAINT deadline_audiences_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id)
);
GRANT SELECT, INSERT ON ${schema}.deadline_audiences TO ${app};
