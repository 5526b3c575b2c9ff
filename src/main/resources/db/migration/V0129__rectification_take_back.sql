-- What became of what was begun on a lapse that is void; and an item that came back from a child order can be carried on again.
ALTER TABLE correction_reviews ADD decision VARCHAR(10) NULL COMMENT 'UPHOLD or WITHDRAW' AFTER runs_again;
ALTER TABLE rectification_items
    ADD carried_for_good BIGINT AS (IF(state = 'TAKEN_BACK', NULL, carried_from)) PERSISTENT,
    ADD KEY rectification_items_by_origin (carried_from),
    DROP KEY rectification_items_carried_once,
    ADD CONSTRAINT rectification_items_carried_once UNIQUE (carried_for_good);
