-- up
-- s1 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things VALIDATE CONSTRAINT amount_large;
COMMIT;

-- down
-- s1 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things DROP CONSTRAINT amount_large;
ALTER TABLE "odd schema".things ADD CONSTRAINT amount_large CHECK ((amount > '-100'::integer)) NOT VALID;
COMMIT;
