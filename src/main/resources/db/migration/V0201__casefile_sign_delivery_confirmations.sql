-- 送达地址及方式确认书: the newest row of an organisation holds. A consent by one click was signed by nobody and ends here.
CREATE TABLE delivery_confirmations (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organisation_id BIGINT       NOT NULL,
    electronic      BOOLEAN      NOT NULL,
    address         VARCHAR(200) NULL COMMENT 'electronic address, where it consents',
    receivers       VARCHAR(200) NULL COMMENT 'names of those who may sign for it',
    file_id         BIGINT       NULL COMMENT 'the signed paper; NULL where the organisation took a consent back',
    person_id       CHAR(36)     NOT NULL,
    author          VARCHAR(100) NOT NULL,
    recorded_at     DATETIME(3)  NOT NULL COMMENT 'UTC',
    CONSTRAINT delivery_confirmations_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id)
);

INSERT INTO delivery_confirmations (organisation_id, electronic, address, person_id, author, recorded_at)
SELECT organisation_id, FALSE, address, person_id, author, recorded_at FROM e_service_consents ORDER BY id;
DROP TABLE e_service_consents;

GRANT SELECT, INSERT ON ${schema}.delivery_confirmations TO ${app};
