-- up
-- s1 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things DROP CONSTRAINT things_number;
COMMIT;

-- down
-- s1 contract/sql odd schema.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY things_number ON "odd schema".things USING btree (number);
SET lock_timeout = '2s';
ALTER TABLE "odd schema".things ADD CONSTRAINT things_number UNIQUE USING INDEX things_number;
RESET lock_timeout;
RESET statement_timeout;
