-- up
-- s1 expand/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.spare ALTER COLUMN thing TYPE numeric, ALTER COLUMN lower_bound TYPE bigint, ALTER COLUMN state TYPE varchar(80);
COMMIT;

-- down
-- s1 expand/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.spare ALTER COLUMN state TYPE text USING state::text, ALTER COLUMN lower_bound TYPE integer USING lower_bound::integer, ALTER COLUMN thing TYPE bigint USING thing::bigint;
ALTER TABLE public.spare ALTER COLUMN lower_bound SET DEFAULT 3;
COMMIT;
