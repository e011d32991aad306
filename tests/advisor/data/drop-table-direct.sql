-- up
-- s1 contract/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE public.unused;
COMMIT;

-- down
-- s1 contract/sql public.unused
