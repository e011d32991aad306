-- up
-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".loose ENABLE ROW LEVEL SECURITY;
COMMIT;

-- down
-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".loose DISABLE ROW LEVEL SECURITY;
COMMIT;
