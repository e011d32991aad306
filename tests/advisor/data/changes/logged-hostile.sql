-- up
-- s1 expand/sql odd schema.scratch
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".scratch SET LOGGED;
COMMIT;

-- down
-- s1 expand/sql odd schema.scratch
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".scratch SET UNLOGGED;
COMMIT;
