-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT orders_customer_not_null CHECK (customer IS NOT NULL) NOT VALID, ADD CONSTRAINT orders_code_not_null CHECK (code IS NOT NULL) NOT VALID;
COMMIT;

-- s4 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT orders_check CHECK (length(note) < 10000) NOT VALID, ADD CONSTRAINT orders_check1 CHECK (qty < 100000) NOT VALID;
COMMIT;

-- s2 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_customer_not_null, VALIDATE CONSTRAINT orders_code_not_null, VALIDATE CONSTRAINT orders_check, VALIDATE CONSTRAINT orders_check1;
COMMIT;

-- s3 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ALTER COLUMN customer SET NOT NULL, ALTER COLUMN code SET NOT NULL;
ALTER TABLE public.orders DROP CONSTRAINT orders_customer_not_null, DROP CONSTRAINT orders_code_not_null;
COMMIT;

-- down
-- s3 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT orders_code_not_null CHECK (code IS NOT NULL) NOT VALID, ADD CONSTRAINT orders_customer_not_null CHECK (customer IS NOT NULL) NOT VALID;
ALTER TABLE public.orders ALTER COLUMN code DROP NOT NULL, ALTER COLUMN customer DROP NOT NULL;
COMMIT;

-- s2 migrate/sql public.orders

-- s4 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP CONSTRAINT orders_check1, DROP CONSTRAINT orders_check;
COMMIT;

-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP CONSTRAINT orders_code_not_null, DROP CONSTRAINT orders_customer_not_null;
COMMIT;
