-- Every imported version of a year's arrangement stays: dates already counted name the revision they were counted with.
CREATE TABLE calendar_versions (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'the revision',
    year             SMALLINT     NOT NULL,
    version          SMALLINT     NOT NULL COMMENT '1 for the first import of the year',
    title            VARCHAR(200) NOT NULL,
    paper            VARCHAR(200) NOT NULL,
    issuer           VARCHAR(200) NOT NULL,
    published_on     DATE         NOT NULL,
    imported_at      DATETIME(3)  NOT NULL COMMENT 'UTC',
    imported_by      VARCHAR(36)  NOT NULL COMMENT 'user id, or the system''s name',
    imported_by_name VARCHAR(100) NOT NULL,
    CONSTRAINT calendar_versions_once UNIQUE (year, version)
);
GRANT SELECT, INSERT ON ${schema}.calendar_versions TO ${app};

CREATE TABLE calendar_days (
    version_id BIGINT       NOT NULL,
    day        DATE         NOT NULL,
    kind       VARCHAR(6)   NOT NULL COMMENT 'OFF or MAKEUP',
    name_zh    VARCHAR(200) NOT NULL,
    name_en    VARCHAR(200) NOT NULL,
    PRIMARY KEY (version_id, day),
    CONSTRAINT calendar_days_version FOREIGN KEY (version_id) REFERENCES calendar_versions (id),
    CONSTRAINT calendar_days_kind CHECK (kind IN ('OFF', 'MAKEUP'))
);
GRANT SELECT, INSERT ON ${schema}.calendar_days TO ${app};

-- The version of each year that holds. Its rows are locked: shared by who writes a date, alone by an import.
CREATE TABLE calendar_years (
    year       SMALLINT NOT NULL PRIMARY KEY,
    version_id BIGINT   NOT NULL,
    CONSTRAINT calendar_years_version FOREIGN KEY (version_id) REFERENCES calendar_versions (id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.calendar_years TO ${app};
