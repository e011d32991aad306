-- up
-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things VALIDATE CONSTRAINT amount_large;
COMMIT;

-- down
-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things DROP CONSTRAINT amount_large;
ALTER TABLE public.things ADD CONSTRAINT amount_large CHECK ((amount > '-100'::integer)) NOT VALID;
COMMIT;
