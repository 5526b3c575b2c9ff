-- A lapse is heard for a measure, of whatever kind; the last one of a deadline is asked for.
RENAME TABLE recorded_lapses TO heard_lapses;
ALTER TABLE heard_lapses
    RENAME COLUMN rectification_id TO measure_id,
    ADD KEY heard_lapses_by_deadline (deadline_id, ledger_entry);
GRANT SELECT, INSERT, UPDATE (to_decide) ON ${schema}.heard_lapses TO ${app};
