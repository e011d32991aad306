-- up
-- s1 expand/sql public.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.guarded DISABLE ROW LEVEL SECURITY;
COMMIT;

-- down
-- s1 expand/sql public.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.guarded ENABLE ROW LEVEL SECURITY;
COMMIT;
