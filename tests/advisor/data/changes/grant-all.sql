-- up
-- s1 expand/gate public.things

-- s2 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
GRANT SELECT ON public.things TO PUBLIC;
COMMIT;

-- down
-- s2 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
REVOKE SELECT ON public.things FROM PUBLIC;
COMMIT;

-- s1 expand/gate public.things
