-- up
-- s1 expand/sql odd schema.things_odd
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
REINDEX INDEX "odd schema".things_odd;
COMMIT;

-- down
-- s1 expand/sql odd schema.things_odd
