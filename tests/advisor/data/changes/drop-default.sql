-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ALTER COLUMN total DROP DEFAULT;
COMMIT;

-- down
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ALTER COLUMN total SET DEFAULT 0;
COMMIT;
