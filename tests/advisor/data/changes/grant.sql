-- up
-- s1 expand/gate public.things

-- s2 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
GRANT SELECT, UPDATE ON public.things TO "a role";
COMMIT;

-- down
-- s2 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
REVOKE SELECT, UPDATE ON public.things FROM "a role";
COMMIT;

-- s1 expand/gate public.things
