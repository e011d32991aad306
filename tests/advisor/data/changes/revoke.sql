-- up
-- s1 contract/gate public.loose

-- s2 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
REVOKE SELECT ON public.loose FROM "a role";
COMMIT;

-- down
-- s2 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
GRANT SELECT ON public.loose TO "a role";
COMMIT;

-- s1 contract/gate public.loose
