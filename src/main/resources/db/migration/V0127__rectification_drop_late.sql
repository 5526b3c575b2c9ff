-- The ledger says whether an answer came in time: a second mark of it went stale when a day of service was corrected, and
-- cannot say that it is not decided yet.
ALTER TABLE rectification_items DROP COLUMN late;
ALTER TABLE rectification_item_answers DROP COLUMN late;
