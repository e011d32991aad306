-- up
-- s1 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things SET SCHEMA "other Schema";
COMMIT;

-- down
-- s1 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "other Schema".things SET SCHEMA "odd schema";
COMMIT;
