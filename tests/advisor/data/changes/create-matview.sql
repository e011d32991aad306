-- up
-- s1 expand/sql public.mv
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE MATERIALIZED VIEW public.mv AS
SELECT count(*) FROM "public".things;
COMMIT;

-- down
-- s1 expand/sql public.mv
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP MATERIALIZED VIEW public.mv;
COMMIT;
