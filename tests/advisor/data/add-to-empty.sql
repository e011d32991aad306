-- up
-- s1 expand/sql public.empty
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.empty ADD COLUMN c int NOT NULL;
COMMIT;

-- down
-- s1 expand/sql public.empty
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.empty DROP COLUMN c;
COMMIT;
