-- A run begins again from what the standing of its episode says; nobody reads with what it began before.
ALTER TABLE engine_runs DROP COLUMN variables;
