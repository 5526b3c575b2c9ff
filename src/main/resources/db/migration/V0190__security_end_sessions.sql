-- Who has signed out, till his tokens would have ended by themselves: a copy of his cookies opens nothing any more.
CREATE TABLE ended_sessions (
    session_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'as the identity provider names it',
    ended_at   DATETIME(3) NOT NULL COMMENT 'UTC',
    KEY ended_sessions_age (ended_at)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.ended_sessions TO ${app};
