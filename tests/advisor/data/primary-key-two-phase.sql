-- up
-- s1 expand/gate public.unused

-- s2 expand/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.unused ADD CONSTRAINT unused_a_not_null CHECK (a IS NOT NULL) NOT VALID;
COMMIT;

-- s3 expand/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.unused VALIDATE CONSTRAINT unused_a_not_null;
COMMIT;

-- s4 expand/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.unused ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.unused DROP CONSTRAINT unused_a_not_null;
COMMIT;

-- s5 expand/gate public.unused

-- s6 expand/sql public.unused
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY unused_pkey ON public.unused USING btree (a);
RESET lock_timeout;
RESET statement_timeout;

-- s7 expand/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.unused ADD CONSTRAINT unused_pkey PRIMARY KEY USING INDEX unused_pkey;
COMMIT;

-- down
-- s7 expand/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.unused DROP CONSTRAINT unused_pkey;
COMMIT;

-- s6 expand/sql public.unused
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.unused_pkey;
RESET lock_timeout;
RESET statement_timeout;

-- s5 expand/gate public.unused

-- s4 expand/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.unused ADD CONSTRAINT unused_a_not_null CHECK (a IS NOT NULL) NOT VALID;
ALTER TABLE public.unused ALTER COLUMN a DROP NOT NULL;
COMMIT;

-- s3 expand/sql public.unused

-- s2 expand/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.unused DROP CONSTRAINT unused_a_not_null;
COMMIT;

-- s1 expand/gate public.unused
