-- What happened in a case: the service's account can add to it and nothing else.
CREATE TABLE timeline_facts (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id     BIGINT       NOT NULL,
    kind        VARCHAR(60)  NOT NULL COMMENT '<package>.<past-tense>',
    recorded_at DATETIME(3)  NOT NULL COMMENT 'UTC',
    person_id   CHAR(36)     NULL COMMENT 'empty when the system wrote',
    author      VARCHAR(100) NOT NULL,
    subject_id  BIGINT       NULL,
    title_zh    VARCHAR(500) NOT NULL,
    title_en    VARCHAR(500) NOT NULL,
    CONSTRAINT timeline_facts_case FOREIGN KEY (case_id) REFERENCES case_files (id),
    KEY timeline_facts_by_case (case_id, id)
);
GRANT SELECT, INSERT ON ${schema}.timeline_facts TO ${app};

-- The parties that may know of a fact; a case is known to whom one of its facts names.
CREATE TABLE timeline_audiences (
    organisation_id BIGINT NOT NULL,
    case_id         BIGINT NOT NULL,
    fact_id         BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, case_id, fact_id),
    CONSTRAINT timeline_audiences_fact FOREIGN KEY (fact_id) REFERENCES timeline_facts (id)
);
GRANT SELECT, INSERT ON ${schema}.timeline_audiences TO ${app};
