-- up
-- s1 expand/sql odd schema.scratch
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".scratch SET (fillfactor = '90', autovacuum_enabled = 'false');
COMMIT;

-- down
-- s1 expand/sql odd schema.scratch
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".scratch SET (fillfactor = '70');
ALTER TABLE "odd schema".scratch RESET (autovacuum_enabled);
COMMIT;
