-- Issuing a paper and uploading its sealed copy are two acts: what has its number already waits for the second one. Of several
-- papers of a measure the newest is the one on its way.
UPDATE measures m SET m.state = 'NUMBERED'
WHERE m.state = 'APPROVED' AND (SELECT p.document_id FROM papers p WHERE p.measure_id = m.id ORDER BY p.id DESC LIMIT 1)
    IS NOT NULL;

-- Their open tasks keep number, holder and draft, in which the scan may lie; the run of each begins again at its new step when
-- Duban starts. Of a run in a cluster the task stays what the cluster's model calls it.
UPDATE tasks t
    JOIN engine_runs r ON r.run = t.run AND r.binding = 'embedded'
    JOIN measures m ON m.process_id = t.process_id AND m.dossier_id = t.dossier_id AND m.count = t.count
    SET t.element_id = CASE t.element_id WHEN 'UserTask_IssueOrder' THEN 'UserTask_UploadSealedOrder'
        ELSE 'UserTask_UploadSealedNotice' END
WHERE m.state = 'NUMBERED' AND t.state = 'OPEN' AND t.element_id IN ('UserTask_IssueOrder', 'UserTask_IssueNotice');
