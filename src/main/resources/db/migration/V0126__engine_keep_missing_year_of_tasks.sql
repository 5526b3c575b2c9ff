-- A task whose legal day is not known says for want of which year.
ALTER TABLE tasks ADD missing_year SMALLINT NULL COMMENT 'the year for want of which due_on is not known' AFTER due_on;
