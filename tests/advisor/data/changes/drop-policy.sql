-- up
-- s1 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP POLICY mine ON public.loose;
COMMIT;

-- down
-- s1 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE POLICY mine ON public.loose AS RESTRICTIVE FOR SELECT TO "a role" USING ((state <> 'secret'::text));
COMMIT;
