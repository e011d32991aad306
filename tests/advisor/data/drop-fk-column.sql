-- up
-- s1 migrate/deploy-marker public.orders

-- s2 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders RENAME COLUMN customer TO customer_deprecated;
COMMIT;

-- s3 contract/gate public.orders

-- s4 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN customer_deprecated;
COMMIT;

-- down
-- s4 contract/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN customer bigint;
ALTER TABLE public.orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES public.customers(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_customer_fkey;
ALTER TABLE public.orders RENAME COLUMN customer TO customer_deprecated;
RESET lock_timeout;
RESET statement_timeout;

-- s3 contract/gate public.orders

-- s2 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders RENAME COLUMN customer_deprecated TO customer;
COMMIT;

-- s1 migrate/deploy-marker public.orders
