-- up
-- s1 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.nokey ADD CONSTRAINT nokey_pkey PRIMARY KEY (a);
COMMIT;

-- down
-- s1 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.nokey DROP CONSTRAINT nokey_pkey;
ALTER TABLE public.nokey ALTER COLUMN a DROP NOT NULL;
COMMIT;
