-- up
-- s1 expand/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.unused ALTER COLUMN b DROP NOT NULL;
COMMIT;

-- s2 migrate/deploy-marker public.unused

-- s3 contract/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.unused RENAME COLUMN b TO b_deprecated;
COMMIT;

-- s4 contract/gate public.unused

-- s5 contract/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.unused DROP COLUMN b_deprecated;
COMMIT;

-- down
-- s5 contract/sql public.unused

-- s4 contract/gate public.unused

-- s3 contract/sql public.unused
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.unused RENAME COLUMN b_deprecated TO b;
COMMIT;

-- s2 migrate/deploy-marker public.unused

-- s1 expand/sql public.unused
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.unused ADD CONSTRAINT unused_b_not_null CHECK (b IS NOT NULL) NOT VALID;
ALTER TABLE public.unused VALIDATE CONSTRAINT unused_b_not_null;
ALTER TABLE public.unused ALTER COLUMN b SET NOT NULL;
ALTER TABLE public.unused DROP CONSTRAINT unused_b_not_null;
RESET lock_timeout;
RESET statement_timeout;
