-- Uploads that nobody made part of a case. Through this view they may be deleted, and nothing else of the files can be.
CREATE VIEW unattached_files AS SELECT * FROM files WHERE case_id IS NULL;
GRANT SELECT, DELETE ON ${schema}.unattached_files TO ${app};
