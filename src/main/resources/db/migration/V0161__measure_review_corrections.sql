-- A corrected day of service is reviewed in whatever measure it touches.
ALTER TABLE correction_reviews
    DROP FOREIGN KEY correction_reviews_order,
    RENAME COLUMN rectification_id TO measure_id,
    ADD CONSTRAINT correction_reviews_measure FOREIGN KEY (measure_id) REFERENCES measures (id);
