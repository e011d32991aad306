-- up
-- s1 expand/gate odd schema.things

-- s2 expand/gate odd schema.things

-- s3 expand/sql odd schema.things
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY things_label_new ON "odd schema".things USING btree (label, number);
RESET lock_timeout;
RESET statement_timeout;

-- s4 contract/sql odd schema.things
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY "odd schema".things_label;
RESET lock_timeout;
RESET statement_timeout;

-- s5 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER INDEX "odd schema".things_label_new RENAME TO things_label;
COMMIT;

-- down
-- s5 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER INDEX "odd schema".things_label RENAME TO things_label_new;
COMMIT;

-- s4 contract/sql odd schema.things
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY things_label ON "odd schema".things USING btree (label);
RESET lock_timeout;
RESET statement_timeout;

-- s3 expand/sql odd schema.things
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".things_label_new;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/gate odd schema.things

-- s1 expand/gate odd schema.things
