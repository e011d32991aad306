-- up
-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".loose ALTER COLUMN detail TYPE text COLLATE "C";
COMMIT;

-- down
-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".loose ALTER COLUMN detail TYPE text COLLATE "default";
COMMIT;
