-- The register itself gave codes before 2016 whose last character does not check the others: such a code is taken once somebody
-- has looked again, and the row says so.
ALTER TABLE organisations ADD code_unfit BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'taken although its last character does not check'
    AFTER code;
