-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD COLUMN "x y" text, ADD COLUMN status text DEFAULT 'new' NOT NULL;
COMMIT;

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ALTER COLUMN qty SET DEFAULT 7, ALTER COLUMN note SET DEFAULT 'none';
COMMIT;

-- s3 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ALTER COLUMN total DROP NOT NULL;
COMMIT;

-- down
-- s3 expand/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.orders ADD CONSTRAINT orders_total_not_null1 CHECK (total IS NOT NULL) NOT VALID;
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_total_not_null1;
ALTER TABLE public.orders ADD CONSTRAINT orders_total_not_null NOT NULL total;
ALTER TABLE public.orders DROP CONSTRAINT orders_total_not_null1;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ALTER COLUMN note DROP DEFAULT, ALTER COLUMN qty DROP DEFAULT;
COMMIT;

-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP COLUMN status, DROP COLUMN "x y";
COMMIT;
