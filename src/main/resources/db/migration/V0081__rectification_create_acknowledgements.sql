-- Who of a party said that its order has arrived; it starts no clock, the service has.
CREATE TABLE order_acknowledgements (
    rectification_id BIGINT       NOT NULL,
    organisation_id  BIGINT       NOT NULL,
    person_id        CHAR(36)     NOT NULL,
    author           VARCHAR(100) NOT NULL,
    acknowledged_at  DATETIME(3)  NOT NULL COMMENT 'UTC',
    PRIMARY KEY (rectification_id, organisation_id),
    CONSTRAINT order_acknowledgements_order FOREIGN KEY (rectification_id) REFERENCES rectifications (id)
);
GRANT SELECT, INSERT ON ${schema}.order_acknowledgements TO ${app};
