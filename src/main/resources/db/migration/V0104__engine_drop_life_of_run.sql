-- Nothing asked in which life of the engine a run began, and reading it made every claim of a run collide with its neighbours.
ALTER TABLE engine_runs DROP COLUMN life_id;
