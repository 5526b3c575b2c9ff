-- Which replica sweeps; the lease runs on the database's own clock.
CREATE TABLE deadline_sweeps (
    id           TINYINT     NOT NULL PRIMARY KEY,
    holder       CHAR(36)    NOT NULL,
    leased_until DATETIME(3) NOT NULL,
    CONSTRAINT deadline_sweeps_one_row CHECK (id = 1)
);
INSERT INTO deadline_sweeps (id, holder, leased_until) VALUES (1, '', '2000-01-01');
GRANT SELECT, UPDATE ON ${schema}.deadline_sweeps TO ${app};
