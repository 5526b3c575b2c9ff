-- A sealed copy that another one took the place of before the document was served: kept, with who, when and why.
CREATE TABLE document_replaced_copies (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    document_id BIGINT       NOT NULL,
    file_id     BIGINT       NOT NULL COMMENT 'the one that was replaced',
    reason      VARCHAR(500) NOT NULL,
    person_id   CHAR(36)     NOT NULL,
    author      VARCHAR(100) NOT NULL,
    replaced_at DATETIME(3)  NOT NULL,
    CONSTRAINT document_replaced_copies_document FOREIGN KEY (document_id) REFERENCES documents (id),
    CONSTRAINT document_replaced_copies_file FOREIGN KEY (file_id) REFERENCES files (id)
);
GRANT SELECT, INSERT ON ${schema}.document_replaced_copies TO ${app};
