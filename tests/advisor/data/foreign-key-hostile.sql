-- up
-- s1 expand/gate odd schema.lines

-- s2 expand/sql odd schema.lines
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY lines_x_idx ON "odd schema".lines USING btree (x);
RESET lock_timeout;
RESET statement_timeout;

-- s3 expand/sql odd schema.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".lines ADD CONSTRAINT lines_x_fkey FOREIGN KEY (x) REFERENCES "odd schema"."we""ird; drop" (id) ON DELETE SET NULL NOT VALID;
COMMIT;

-- s4 migrate/sql odd schema.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".lines VALIDATE CONSTRAINT lines_x_fkey;
COMMIT;

-- down
-- s4 migrate/sql odd schema.lines

-- s3 expand/sql odd schema.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".lines DROP CONSTRAINT lines_x_fkey;
COMMIT;

-- s2 expand/sql odd schema.lines
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".lines_x_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/gate odd schema.lines
