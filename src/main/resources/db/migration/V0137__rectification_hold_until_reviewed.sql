-- What turned against a party, which had been told a later day, is held for the review too.
ALTER TABLE correction_reviews RENAME COLUMN runs_again TO holds;
