-- More time is asked for a clock, of whatever measure; the thing that the clock is about is the clock's own subject.
ALTER TABLE extension_requests ADD deadline_id BIGINT NULL AFTER rectification_id;
UPDATE extension_requests e JOIN rectification_items i ON i.id = e.item_id SET e.deadline_id = i.deadline_id;
ALTER TABLE extension_requests
    DROP FOREIGN KEY extension_requests_item,
    DROP KEY extension_requests_once,
    DROP COLUMN item_id,
    RENAME COLUMN rectification_id TO measure_id,
    MODIFY deadline_id BIGINT NOT NULL,
    -- More time can be asked for once.
    ADD CONSTRAINT extension_requests_once UNIQUE (deadline_id),
    ADD CONSTRAINT extension_requests_measure FOREIGN KEY (measure_id) REFERENCES measures (id),
    ADD CONSTRAINT extension_requests_deadline FOREIGN KEY (deadline_id) REFERENCES deadlines (id);
