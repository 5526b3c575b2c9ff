-- Items and their deadlines say what is overdue, and since when; a second mark of it could only be late or wrong.
ALTER TABLE rectifications DROP COLUMN overdue_since;
