-- Organisations and who belongs to them: the token says who a person is, these rows say for whom he acts.
CREATE TABLE organisations (
    id                   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind                 VARCHAR(24)  NOT NULL,
    code                 VARCHAR(18)  NOT NULL COMMENT 'credit code of an enterprise, agency code of an authority',
    name                 VARCHAR(200) NOT NULL,
    region               VARCHAR(12)  NOT NULL COMMENT 'significant prefix of the administrative division code',
    legal_representative VARCHAR(100) NULL,
    address              VARCHAR(300) NULL,
    phone                VARCHAR(40)  NULL,
    document_prefix      VARCHAR(40)  NULL COMMENT 'agency words of document numbers, authorities only',
    CONSTRAINT organisations_code UNIQUE (code),
    KEY organisations_region (region)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.organisations TO ${app};

CREATE TABLE memberships (
    person_id       CHAR(36)     NOT NULL PRIMARY KEY COMMENT 'user id in Keycloak',
    name            VARCHAR(100) NOT NULL,
    organisation_id BIGINT       NOT NULL,
    post            VARCHAR(100) NULL,
    certificate_no  VARCHAR(40)  NULL COMMENT 'law-enforcement certificate',
    absent_from     DATE         NULL,
    absent_until    DATE         NULL,
    active          BOOLEAN      NOT NULL DEFAULT TRUE,
    CONSTRAINT memberships_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id),
    KEY memberships_by_organisation (organisation_id, active)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.memberships TO ${app};

CREATE TABLE membership_roles (
    person_id CHAR(36)    NOT NULL,
    role      VARCHAR(30) NOT NULL COMMENT 'as last seen in the person''s token: says to whom work can be handed',
    PRIMARY KEY (person_id, role),
    CONSTRAINT membership_roles_person FOREIGN KEY (person_id) REFERENCES memberships (person_id)
);
GRANT SELECT, INSERT, DELETE ON ${schema}.membership_roles TO ${app};
