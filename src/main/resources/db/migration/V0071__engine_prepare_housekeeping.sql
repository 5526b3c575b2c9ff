-- Who tidies up, and a way to find what was handled long ago without reading all of it.
INSERT INTO leases (name, holder, held_until) VALUES ('housekeeping', '', '2000-01-01 00:00:00');
CREATE INDEX inbox_by_age ON inbox (handled_at);
