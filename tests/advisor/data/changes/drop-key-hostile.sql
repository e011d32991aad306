-- up
-- s1 contract/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".details DROP CONSTRAINT details_thing;
COMMIT;

-- down
-- s1 contract/sql odd schema.details
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema".details ADD CONSTRAINT details_thing FOREIGN KEY (thing) REFERENCES "odd schema".things(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE "odd schema".details VALIDATE CONSTRAINT details_thing;
RESET lock_timeout;
RESET statement_timeout;
