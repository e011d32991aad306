-- up
-- s1 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things DROP CONSTRAINT amount_small;
COMMIT;

-- down
-- s1 contract/sql odd schema.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema".things ADD CONSTRAINT amount_small CHECK ((amount < 100000)) NOT VALID;
ALTER TABLE "odd schema".things VALIDATE CONSTRAINT amount_small;
RESET lock_timeout;
RESET statement_timeout;
