-- up
-- s1 migrate/deploy-marker public.detailed

-- s2 contract/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.detailed RENAME COLUMN "v;" TO "v;_deprecated";
COMMIT;

-- s3 contract/gate public.detailed

-- s4 contract/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.detailed DROP COLUMN "v;_deprecated";
COMMIT;

-- down
-- s4 contract/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.detailed ADD COLUMN "v;" text DEFAULT 'd'::text;
ALTER TABLE ONLY public.detailed ALTER COLUMN "v;" SET STORAGE EXTERNAL, ALTER COLUMN "v;" SET COMPRESSION pglz, ALTER COLUMN "v;" SET STATISTICS 77, ALTER COLUMN "v;" SET (n_distinct=-0.5);
COMMENT ON COLUMN public.detailed."v;" IS 'it''s detailed';
CREATE STATISTICS public.detailed_seen ON n, "v;" FROM public.detailed;
GRANT SELECT ("v;") ON public.detailed TO PUBLIC;
GRANT SELECT ("v;") ON public.detailed TO "a role";
GRANT UPDATE ("v;") ON public.detailed TO "a role";
ALTER TABLE public.detailed RENAME COLUMN "v;" TO "v;_deprecated";
COMMIT;

-- s3 contract/gate public.detailed

-- s2 contract/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.detailed RENAME COLUMN "v;_deprecated" TO "v;";
COMMIT;

-- s1 migrate/deploy-marker public.detailed
