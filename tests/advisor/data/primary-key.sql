-- up
-- s1 expand/gate public.nokey

-- s2 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.nokey ADD CONSTRAINT nokey_a_not_null CHECK (a IS NOT NULL) NOT VALID;
COMMIT;

-- s3 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.nokey VALIDATE CONSTRAINT nokey_a_not_null;
COMMIT;

-- s4 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.nokey ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.nokey DROP CONSTRAINT nokey_a_not_null;
COMMIT;

-- s5 expand/gate public.nokey

-- s6 expand/sql public.nokey
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY nokey_pkey ON public.nokey USING btree (a);
RESET lock_timeout;
RESET statement_timeout;

-- s7 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.nokey ADD CONSTRAINT nokey_pkey PRIMARY KEY USING INDEX nokey_pkey;
COMMIT;

-- down
-- s7 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.nokey DROP CONSTRAINT nokey_pkey;
COMMIT;

-- s6 expand/sql public.nokey
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.nokey_pkey;
RESET lock_timeout;
RESET statement_timeout;

-- s5 expand/gate public.nokey

-- s4 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.nokey ADD CONSTRAINT nokey_a_not_null CHECK (a IS NOT NULL) NOT VALID;
ALTER TABLE public.nokey ALTER COLUMN a DROP NOT NULL;
COMMIT;

-- s3 expand/sql public.nokey

-- s2 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.nokey DROP CONSTRAINT nokey_a_not_null;
COMMIT;

-- s1 expand/gate public.nokey
