-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN "a b" numeric GENERATED ALWAYS AS ("total" * 2) VIRTUAL;
COMMIT;

-- down
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN "a b";
COMMIT;
