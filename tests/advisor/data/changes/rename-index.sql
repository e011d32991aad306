-- up
-- s1 expand/sql public.things_odd
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER INDEX public.things_odd RENAME TO "an ""index""";
COMMIT;

-- down
-- s1 expand/sql public.things_odd
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER INDEX public."an ""index""" RENAME TO things_odd;
COMMIT;
