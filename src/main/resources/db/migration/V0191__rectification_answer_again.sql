-- A party may better its answer until its period ends: an item has as many answers as came, each with its own evidence.
ALTER TABLE rectification_item_answers DROP PRIMARY KEY, ADD PRIMARY KEY (item_id, answer_id);
ALTER TABLE rectification_evidence ADD COLUMN answer_id BIGINT NULL COMMENT 'none where officers brought it from a visit',
    ADD CONSTRAINT rectification_evidence_answer FOREIGN KEY (answer_id) REFERENCES rectification_answers (id);
UPDATE rectification_evidence e JOIN rectification_item_answers a ON a.item_id = e.item_id SET e.answer_id = a.answer_id
    WHERE e.purpose = 'ANSWER';
ALTER TABLE rectification_evidence DROP COLUMN purpose;
