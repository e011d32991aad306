-- up
-- s1 expand/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
VACUUM (FULL, ANALYZE) "odd schema"."we""ird; drop";
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s1 expand/sql odd schema.we"ird; drop
