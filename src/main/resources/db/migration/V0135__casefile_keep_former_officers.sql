-- 更换办案人员: who left a case and why. He acts in it no more, and its papers still name who inspected.
CREATE TABLE case_former_officers (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id        BIGINT       NOT NULL,
    person_id      CHAR(36)  NOT NULL,
    name           VARCHAR(100) NOT NULL,
    certificate_no VARCHAR(40)  NOT NULL,
    position       VARCHAR(12)  NOT NULL,
    left_at        DATETIME(3)  NOT NULL,
    reason         VARCHAR(500) NOT NULL,
    CONSTRAINT case_former_officers_case FOREIGN KEY (case_id) REFERENCES case_files (id),
    KEY case_former_officers_by_person (case_id, person_id)
);
GRANT SELECT, INSERT ON ${schema}.case_former_officers TO ${app};
