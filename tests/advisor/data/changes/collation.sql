-- up
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose ALTER COLUMN detail TYPE text COLLATE "C";
COMMIT;

-- down
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose ALTER COLUMN detail TYPE text COLLATE "default";
COMMIT;
