-- What operators repaired, why, and what came of it.
CREATE TABLE repairs (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind        VARCHAR(40)  NOT NULL,
    subject     VARCHAR(80)  NOT NULL,
    reason      VARCHAR(500) NOT NULL,
    person_id   CHAR(36)     NOT NULL,
    person_name VARCHAR(100) NOT NULL,
    result      VARCHAR(300) NOT NULL,
    repaired_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
);
GRANT SELECT, INSERT ON ${schema}.repairs TO ${app};
