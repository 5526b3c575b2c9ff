-- Which engine the last start chose: a replica that was left running with the other one takes no step any more.
CREATE TABLE chosen_engine (
    id      TINYINT     NOT NULL PRIMARY KEY CHECK (id = 1),
    binding VARCHAR(12) NOT NULL COMMENT 'embedded, camunda'
);
GRANT SELECT, INSERT, UPDATE ON ${schema}.chosen_engine TO ${app};
