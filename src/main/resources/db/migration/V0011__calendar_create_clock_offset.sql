-- Outside production the clock can be moved; the offset lies here so that restarts and replicas agree.
CREATE TABLE clock_offset (
    id            TINYINT NOT NULL PRIMARY KEY,
    offset_millis BIGINT  NOT NULL,
    CONSTRAINT clock_offset_one_row CHECK (id = 1)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.clock_offset TO ${app};
