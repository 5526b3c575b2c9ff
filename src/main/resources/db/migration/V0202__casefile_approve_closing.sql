-- The case officer proposes to close a case, the leader decides. Cases that wait for their officer wait for him still.
ALTER TABLE case_files
    MODIFY COLUMN conclusion VARCHAR(2000) NULL COMMENT 'until the case is closed no more than a proposal',
    ADD COLUMN closing_proposed_by CHAR(36) NULL,
    ADD COLUMN closing_refused VARCHAR(1000) NULL COMMENT 'why the leader did not let it be closed',
    ADD COLUMN closing_approved_by CHAR(36) NULL COMMENT 'NULL of cases that their officer closed alone';
