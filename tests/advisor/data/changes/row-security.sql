-- up
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose ENABLE ROW LEVEL SECURITY;
COMMIT;

-- down
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose DISABLE ROW LEVEL SECURITY;
COMMIT;
