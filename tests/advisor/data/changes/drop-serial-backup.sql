-- up
-- s1 migrate/deploy-marker public.things

-- s2 migrate/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE public._backup_things_20261126 AS SELECT id, counted FROM public.things;
COMMIT;

-- s3 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things DROP COLUMN counted;
COMMIT;

-- s4 contract/gate public.things

-- s5 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_things_20261126;
COMMIT;

-- down
-- s5 contract/sql public.things

-- s4 contract/gate public.things

-- s3 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE SEQUENCE public.things_counted_seq AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
ALTER TABLE public.things ADD COLUMN counted integer DEFAULT nextval('public.things_counted_seq'::regclass);
UPDATE public.things SET counted = kept.counted FROM public._backup_things_20261126 AS kept WHERE public.things.id = kept.id;
ALTER TABLE public.things ALTER COLUMN counted SET NOT NULL;
ALTER SEQUENCE public.things_counted_seq OWNED BY public.things.counted;
SELECT pg_catalog.setval('public.things_counted_seq', coalesce(max(counted), 1), max(counted) IS NOT NULL) FROM public.things;
COMMIT;

-- s2 migrate/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE public._backup_things_20261126;
COMMIT;

-- s1 migrate/deploy-marker public.things
