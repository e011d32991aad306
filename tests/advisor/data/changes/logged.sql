-- up
-- s1 expand/sql public.scratch
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.scratch SET LOGGED;
COMMIT;

-- down
-- s1 expand/sql public.scratch
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.scratch SET UNLOGGED;
COMMIT;
