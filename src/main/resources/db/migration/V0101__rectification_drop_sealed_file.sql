-- The document alone says which scan is its sealed copy: it can be replaced there.
ALTER TABLE rectifications DROP COLUMN sealed_file_id;
