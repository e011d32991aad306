-- up
-- s1 expand/sql odd schema.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".lines ADD CONSTRAINT lines_x_fkey FOREIGN KEY (x) REFERENCES "odd schema"."we""ird; drop" (id);
COMMIT;

-- down
-- s1 expand/sql odd schema.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".lines DROP CONSTRAINT lines_x_fkey;
COMMIT;
