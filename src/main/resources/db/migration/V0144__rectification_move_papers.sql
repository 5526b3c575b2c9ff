-- The notice of an order is a paper of it.
INSERT INTO papers (measure_id, kind, drafted_by, approved_by, sent_back, document_id, number, issued_on, served)
    SELECT r.id, 'RECTIFICATION_NOTICE', r.drafted_by, r.approved_by, r.rejection_reason, r.document_id, r.order_no,
        r.issued_on, EXISTS (SELECT 1 FROM rectification_items i WHERE i.rectification_id = r.id AND i.deadline_id IS NOT NULL)
    FROM rectifications r;

INSERT INTO paper_acknowledgements (paper_id, organisation_id, person_id, author, acknowledged_at)
    SELECT p.id, a.organisation_id, a.person_id, a.author, a.acknowledged_at
    FROM order_acknowledgements a JOIN papers p ON p.measure_id = a.rectification_id;
DROP TABLE order_acknowledgements;

ALTER TABLE rectifications
    DROP COLUMN rejection_reason,
    DROP COLUMN drafted_by,
    DROP COLUMN approved_by,
    DROP COLUMN document_id,
    DROP COLUMN order_no,
    DROP COLUMN issued_on;
