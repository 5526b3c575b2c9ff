-- A paper has one addressee: number, sealed copy, service and word of its arrival are its own.
ALTER TABLE papers
    ADD KEY papers_of_measure (measure_id),
    DROP KEY papers_once,
    ADD COLUMN addressee_id BIGINT NULL AFTER kind,
    ADD COLUMN acknowledged_at DATETIME(3) NULL COMMENT 'UTC',
    ADD COLUMN acknowledged_by CHAR(36) NULL,
    ADD COLUMN acknowledged_author VARCHAR(100) NULL;
UPDATE papers p JOIN interviews i ON i.id = p.measure_id SET p.addressee_id = i.organisation_id;
UPDATE papers p SET p.addressee_id =
    (SELECT MIN(i.organisation_id) FROM rectification_items i WHERE i.rectification_id = p.measure_id)
WHERE p.addressee_id IS NULL;

-- Orders of several parties: what was issued to all of them together stays one document, and each has its row.
INSERT INTO papers (measure_id, kind, addressee_id, drafted_by, approved_by, sent_back, document_id, number, issued_on, served)
    SELECT DISTINCT p.measure_id, p.kind, i.organisation_id, p.drafted_by, p.approved_by, p.sent_back, p.document_id, p.number,
        p.issued_on, p.served
    FROM papers p JOIN rectification_items i ON i.rectification_id = p.measure_id
    WHERE i.organisation_id <> p.addressee_id;
UPDATE papers p SET p.served = EXISTS (SELECT 1 FROM services s WHERE s.document_id = p.document_id
    AND s.organisation_id = p.addressee_id)
WHERE p.document_id IS NOT NULL;

UPDATE papers p JOIN papers q ON q.measure_id = p.measure_id AND q.kind = p.kind
    JOIN paper_acknowledgements a ON a.paper_id = q.id AND a.organisation_id = p.addressee_id
SET p.acknowledged_at = a.acknowledged_at, p.acknowledged_by = a.person_id, p.acknowledged_author = a.author;
DROP TABLE paper_acknowledgements;

ALTER TABLE papers
    MODIFY COLUMN addressee_id BIGINT NOT NULL,
    ADD CONSTRAINT papers_once UNIQUE (measure_id, kind, addressee_id),
    DROP KEY papers_of_measure;
