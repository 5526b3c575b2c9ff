-- 中止: the suspensions of a case that have ended; days in them count for nothing, also for a period that is opened or corrected later.
CREATE TABLE case_suspensions (
    id       BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id  BIGINT NOT NULL,
    from_day DATE   NOT NULL COMMENT 'the first day that does not count',
    to_day   DATE   NOT NULL COMMENT 'the last day that does not count',
    CONSTRAINT case_suspensions_case FOREIGN KEY (case_id) REFERENCES case_files (id)
);
GRANT SELECT, INSERT ON ${schema}.case_suspensions TO ${app};
-- Earlier ones are known from the periods that were paused by them.
INSERT INTO case_suspensions (case_id, from_day, to_day)
SELECT DISTINCT d.case_id, p.day, r.day FROM deadline_entries p
    JOIN deadlines d ON d.id = p.deadline_id
    JOIN deadline_entries r ON r.deadline_id = p.deadline_id AND r.kind = 'RESUMED' AND r.sequence = (SELECT MIN(n.sequence)
        FROM deadline_entries n WHERE n.deadline_id = p.deadline_id AND n.kind = 'RESUMED' AND n.sequence > p.sequence)
WHERE p.kind = 'PAUSED' AND p.person_id IS NOT NULL
ORDER BY p.day;
