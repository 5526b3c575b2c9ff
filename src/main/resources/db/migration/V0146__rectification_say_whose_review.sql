-- A review says itself whose day of service was corrected, and when.
ALTER TABLE correction_reviews
    ADD party BIGINT NULL AFTER rectification_id,
    ADD corrected_at DATETIME(3) NULL COMMENT 'UTC' AFTER party;
UPDATE correction_reviews v JOIN service_corrections c ON c.id = v.correction_id JOIN services s ON s.id = c.service_id
    SET v.party = s.organisation_id, v.corrected_at = c.recorded_at;
ALTER TABLE correction_reviews
    MODIFY party BIGINT NOT NULL,
    MODIFY corrected_at DATETIME(3) NOT NULL COMMENT 'UTC';
