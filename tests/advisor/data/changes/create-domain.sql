-- up
-- s1 expand/sql public.d
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE DOMAIN "public".d AS int CHECK (VALUE > 0);
COMMIT;

-- down
-- s1 expand/sql public.d
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TYPE public.d;
COMMIT;
