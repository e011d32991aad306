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
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.unused ALTER COLUMN b SET NOT NULL;
COMMIT;
