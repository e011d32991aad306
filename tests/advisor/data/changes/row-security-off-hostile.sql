-- up
-- s1 expand/sql odd schema.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".guarded DISABLE ROW LEVEL SECURITY;
COMMIT;

-- down
-- s1 expand/sql odd schema.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".guarded ENABLE ROW LEVEL SECURITY;
COMMIT;
