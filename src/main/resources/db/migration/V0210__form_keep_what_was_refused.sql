-- What was typed into a form that no task stands for, by the form's address.
CREATE TABLE form_drafts (
    place     VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id CHAR(36)     NOT NULL,
    data      LONGTEXT     NOT NULL,
    saved_at  TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    refusal   LONGTEXT     NULL COMMENT 'why it was not taken when it was sent; nothing once it was typed on',
    PRIMARY KEY (place, person_id),
    KEY form_drafts_of_person (person_id),
    KEY form_drafts_age (saved_at)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.form_drafts TO ${app};

ALTER TABLE task_drafts ADD COLUMN refusal LONGTEXT NULL COMMENT 'why it was not taken when it was sent; nothing once it was typed on';
