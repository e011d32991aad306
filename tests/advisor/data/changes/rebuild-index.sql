-- up
-- s1 expand/sql public.things_odd
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
REINDEX INDEX public.things_odd;
COMMIT;

-- down
-- s1 expand/sql public.things_odd
