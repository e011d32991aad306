-- up
-- s1 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things ADD CONSTRAINT things_excl EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (amount > 1);
COMMIT;

-- down
-- s1 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things DROP CONSTRAINT things_excl;
COMMIT;
