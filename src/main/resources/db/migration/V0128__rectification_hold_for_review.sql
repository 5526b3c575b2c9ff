-- What was begun on a lapse is held while the period that had lapsed runs again and the case officer has yet to review it.
ALTER TABLE correction_reviews
    ADD runs_again BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'a period that had lapsed runs again' AFTER begun;
ALTER TABLE correction_reviews ALTER runs_again DROP DEFAULT;
