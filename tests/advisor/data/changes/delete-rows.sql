-- up
-- s1 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DELETE FROM public.loose WHERE id > 100;
COMMIT;

-- down
-- s1 contract/sql public.loose
