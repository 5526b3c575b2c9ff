-- A period that runs into a year whose arrangement was not imported has no last day yet: it names the year instead.
ALTER TABLE deadlines
    MODIFY due_on DATE NULL,
    MODIFY due_at DATETIME(3) NULL COMMENT 'UTC, the end of the last day in Asia/Shanghai',
    ADD missing_year SMALLINT NULL COMMENT 'the year for want of which the last day is not known' AFTER due_at,
    ADD CONSTRAINT deadlines_known_or_missing CHECK ((due_on IS NULL) = (missing_year IS NOT NULL)
        AND (due_on IS NULL) = (due_at IS NULL)),
    -- What nobody knows can neither be met nor lapse.
    ADD CONSTRAINT deadlines_unknown_undecided CHECK (missing_year IS NULL OR state NOT IN ('MET', 'MISSED')),
    ADD KEY deadlines_by_missing_year (missing_year, id);

ALTER TABLE deadline_entries
    MODIFY due_on DATE NULL COMMENT 'the last day after this entry',
    ADD missing_year SMALLINT NULL COMMENT 'the year for want of which it was not known' AFTER due_on,
    ADD CONSTRAINT deadline_entries_known_or_missing CHECK ((due_on IS NULL) = (missing_year IS NOT NULL));
