-- up
-- s1 expand/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".details DROP CONSTRAINT details_thing, ADD CONSTRAINT details_thing FOREIGN KEY (thing) REFERENCES "odd schema".things (id) ON UPDATE CASCADE;
COMMIT;

-- down
-- s1 expand/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".details DROP CONSTRAINT details_thing, ADD CONSTRAINT details_thing FOREIGN KEY (thing) REFERENCES "odd schema".things(id) ON DELETE CASCADE;
COMMIT;
