-- up
-- s1 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things DROP CONSTRAINT things_number;
COMMIT;

-- down
-- s1 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things ADD CONSTRAINT things_number UNIQUE (number);
COMMIT;
