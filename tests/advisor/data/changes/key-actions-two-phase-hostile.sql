-- up
-- s1 expand/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".details ADD CONSTRAINT details_thing_new FOREIGN KEY (thing) REFERENCES "odd schema".things (id) ON DELETE RESTRICT NOT VALID;
COMMIT;

-- s2 migrate/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".details VALIDATE CONSTRAINT details_thing_new;
COMMIT;

-- s3 contract/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".details DROP CONSTRAINT details_thing;
ALTER TABLE "odd schema".details RENAME CONSTRAINT details_thing_new TO details_thing;
COMMIT;

-- down
-- s3 contract/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".details RENAME CONSTRAINT details_thing TO details_thing_new;
ALTER TABLE "odd schema".details ADD CONSTRAINT details_thing FOREIGN KEY (thing) REFERENCES "odd schema".things(id) ON DELETE CASCADE NOT VALID;
COMMIT;

-- s2 migrate/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".details VALIDATE CONSTRAINT details_thing;
COMMIT;

-- s1 expand/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".details DROP CONSTRAINT details_thing_new;
COMMIT;
