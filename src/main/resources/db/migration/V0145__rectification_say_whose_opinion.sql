-- An opinion says itself of which order its answer is.
ALTER TABLE rectification_opinions ADD rectification_id BIGINT NULL AFTER answer_id;
UPDATE rectification_opinions o JOIN rectification_answers a ON a.id = o.answer_id SET o.rectification_id = a.rectification_id;
ALTER TABLE rectification_opinions
    MODIFY rectification_id BIGINT NOT NULL,
    ADD CONSTRAINT rectification_opinions_order FOREIGN KEY (rectification_id) REFERENCES rectifications (id);
