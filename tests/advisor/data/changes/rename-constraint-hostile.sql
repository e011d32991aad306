-- up
-- s1 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things RENAME CONSTRAINT things_key TO "the ""key""";
COMMIT;

-- down
-- s1 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things RENAME CONSTRAINT "the ""key""" TO things_key;
COMMIT;
