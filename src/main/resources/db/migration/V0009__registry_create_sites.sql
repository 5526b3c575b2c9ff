-- Construction projects and who works on them.
CREATE TABLE sites (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code    VARCHAR(40)  NOT NULL,
    name    VARCHAR(200) NOT NULL,
    region  VARCHAR(12)  NOT NULL,
    address VARCHAR(300) NOT NULL,
    CONSTRAINT sites_code UNIQUE (code),
    KEY sites_by_region (region, id)
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.sites TO ${app};

CREATE TABLE site_organisations (
    site_id         BIGINT      NOT NULL,
    organisation_id BIGINT      NOT NULL,
    relation        VARCHAR(24) NOT NULL,
    PRIMARY KEY (site_id, organisation_id, relation),
    CONSTRAINT site_organisations_site FOREIGN KEY (site_id) REFERENCES sites (id),
    CONSTRAINT site_organisations_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id)
);
GRANT SELECT, INSERT, DELETE ON ${schema}.site_organisations TO ${app};
