-- up
-- s1 expand/gate public.loose

-- s2 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ADD CONSTRAINT loose_thing_not_null CHECK (thing IS NOT NULL) NOT VALID;
COMMIT;

-- s3 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose VALIDATE CONSTRAINT loose_thing_not_null;
COMMIT;

-- s4 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ALTER COLUMN thing SET NOT NULL;
ALTER TABLE public.loose DROP CONSTRAINT loose_thing_not_null;
COMMIT;

-- s5 expand/gate public.loose

-- s6 expand/sql public.loose
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY loose_pkey_new ON public.loose USING btree (thing, id);
RESET lock_timeout;
RESET statement_timeout;

-- s7 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose DROP CONSTRAINT loose_pkey, ADD CONSTRAINT loose_pkey PRIMARY KEY USING INDEX loose_pkey_new;
COMMIT;

-- down
-- s7 contract/sql public.loose
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY loose_pkey_old ON public.loose USING btree (id);
SET lock_timeout = '2s';
ALTER TABLE public.loose DROP CONSTRAINT loose_pkey, ADD CONSTRAINT loose_pkey PRIMARY KEY USING INDEX loose_pkey_old;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY loose_pkey_new ON public.loose USING btree (thing, id);
SET lock_timeout = '2s';
RESET lock_timeout;
RESET statement_timeout;

-- s6 expand/sql public.loose
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.loose_pkey_new;
RESET lock_timeout;
RESET statement_timeout;

-- s5 expand/gate public.loose

-- s4 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ADD CONSTRAINT loose_thing_not_null CHECK (thing IS NOT NULL) NOT VALID;
ALTER TABLE public.loose ALTER COLUMN thing DROP NOT NULL;
COMMIT;

-- s3 expand/sql public.loose

-- s2 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose DROP CONSTRAINT loose_thing_not_null;
COMMIT;

-- s1 expand/gate public.loose
