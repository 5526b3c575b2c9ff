-- A receipt says the day that was written down; where that was put right later, it is marked beside it.
ALTER TABLE document_states ADD corrected VARCHAR(1200) NULL COMMENT 'what of the document was put right after its issue';
UPDATE document_states s
    JOIN documents d ON d.id = s.document_id AND d.kind = 'SERVICE_RECEIPT'
    JOIN document_audience a ON a.document_id = d.id
    JOIN services v ON v.dossier_id = d.dossier_id AND v.organisation_id = a.organisation_id
    JOIN documents o ON o.id = v.document_id AND o.number_text = JSON_VALUE(d.data, '$.document.number')
    JOIN service_corrections c ON c.id = (SELECT MAX(k.id) FROM service_corrections k WHERE k.service_id = v.id)
    JOIN service_manners m ON m.id = (SELECT MAX(n.id) FROM service_manners n WHERE n.service_id = v.id)
    SET s.corrected = CONCAT('送达日期更正为 ', m.served_on, '：', c.reason);
