-- What parties read of a fact whose title tells of others.
ALTER TABLE timeline_facts
    ADD told_zh VARCHAR(500) NULL COMMENT 'what parties read in place of the title',
    ADD told_en VARCHAR(500) NULL;
UPDATE timeline_facts SET told_zh = '案件中止', told_en = 'Case suspended' WHERE kind = 'casefile.suspended';
UPDATE timeline_facts SET told_zh = '案件恢复', told_en = 'Case resumed' WHERE kind = 'casefile.resumed';
UPDATE timeline_facts SET told_zh = '复查结论已确认', told_en = 'Re-inspection confirmed'
    WHERE kind = 'rectification.reinspection-confirmed';
