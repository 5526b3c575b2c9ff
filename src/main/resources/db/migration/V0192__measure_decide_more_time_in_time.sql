-- The authority has a day by which it decides about more time: what waits on the day of this migration gets it from that day on,
-- three working days as the profile says, counted as the calendar counts them.
CREATE TEMPORARY TABLE decision_day AS
WITH RECURSIVE ahead (day) AS (
    SELECT DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR)
    UNION ALL SELECT day + INTERVAL 1 DAY FROM ahead WHERE day < DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR) + INTERVAL 30 DAY),
known AS (
    SELECT a.day, y.year IS NOT NULL AS has_year, COALESCE(d.kind, IF(WEEKDAY(a.day) < 5, 'MAKEUP', 'OFF')) = 'MAKEUP' AS works
    FROM ahead a LEFT JOIN calendar_years y ON y.year = YEAR(a.day)
    LEFT JOIN calendar_days d ON d.version_id = y.version_id AND d.day = a.day),
counted AS (
    SELECT day, has_year, SUM(works) OVER (ORDER BY day) - FIRST_VALUE(works) OVER (ORDER BY day) AS n, works FROM known)
SELECT (SELECT MIN(day) FROM ahead) AS start_day, MIN(day) AS last_day,
    (SELECT MIN(YEAR(k.day)) FROM known k WHERE NOT k.has_year AND k.day <= MIN(c.day)) AS missing_year
FROM counted c WHERE works AND n = 3;

INSERT INTO deadlines (process_id, dossier_id, dossier_no, episode_count, kind, subject_id, rule_id, basis_norm, basis_article,
    basis_rank, start_day, amount, unit, roll_over, due_on, due_at, missing_year, state, version, calendar_revision)
SELECT m.process_id, m.dossier_id, m.dossier_no, m.count, 'measure.extension', e.id, 'jy-2026-1.extension',
    '关于加强建筑工人实名制管理的实施方案', '三（二）', 'NORMATIVE_DOCUMENT', t.start_day, 3, 'WORKING_DAYS', TRUE,
    IF(t.missing_year IS NULL, t.last_day, NULL),
    IF(t.missing_year IS NULL, TIMESTAMP(t.last_day) + INTERVAL 16 HOUR, NULL), t.missing_year, 'RUNNING', 1,
    (SELECT MAX(id) FROM calendar_versions)
FROM extension_requests e JOIN measures m ON m.id = e.measure_id JOIN decision_day t WHERE e.state = 'PENDING';

INSERT INTO deadline_entries (deadline_id, sequence, kind, recorded_at, author, reason, day, amount, unit, due_on, missing_year,
    state, calendar_revision)
SELECT d.id, 1, 'OPENED', UTC_TIMESTAMP(3), '督办', '延期申请待审批，自升级之日起算', d.start_day, 3, 'WORKING_DAYS', d.due_on,
    d.missing_year, 'RUNNING', d.calendar_revision
FROM deadlines d WHERE d.kind = 'measure.extension';

DROP TEMPORARY TABLE decision_day;
