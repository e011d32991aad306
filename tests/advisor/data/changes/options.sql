-- up
-- s1 expand/sql public.scratch
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.scratch SET (fillfactor = '90', autovacuum_enabled = 'false');
COMMIT;

-- down
-- s1 expand/sql public.scratch
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.scratch SET (fillfactor = '70');
ALTER TABLE public.scratch RESET (autovacuum_enabled);
COMMIT;
