-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ALTER COLUMN code TYPE text;
COMMIT;

-- down
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ALTER COLUMN code TYPE character varying(40) USING code::character varying(40);
COMMIT;
