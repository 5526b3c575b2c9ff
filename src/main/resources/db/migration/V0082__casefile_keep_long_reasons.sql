-- A fact's title holds the whole reason that a person gave, up to 2000 characters of it, and what Duban says around it.
ALTER TABLE timeline_facts
    MODIFY title_zh VARCHAR(2500) NOT NULL,
    MODIFY title_en VARCHAR(2500) NOT NULL;
ALTER TABLE deadline_entries
    MODIFY reason VARCHAR(2500) NOT NULL;
