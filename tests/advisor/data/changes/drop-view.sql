-- up
-- s1 contract/sql public.upper_view
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP VIEW public.upper_view;
COMMIT;

-- down
-- s1 contract/sql public.upper_view
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE VIEW public.upper_view WITH (security_barrier = 'true') AS
SELECT id,
    upper(label) AS label
   FROM public.base_view;
COMMENT ON VIEW public.upper_view IS 'upper';
GRANT SELECT ON public.upper_view TO "a role";
COMMIT;
