-- up
-- s1 expand/gate public.orders

-- s2 expand/gate public.orders

-- s3 expand/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY orders_code_key ON public.orders USING btree (code);
RESET lock_timeout;
RESET statement_timeout;

-- s4 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT orders_code_key UNIQUE USING INDEX orders_code_key;
COMMIT;

-- down
-- s4 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP CONSTRAINT orders_code_key;
COMMIT;

-- s3 expand/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.orders_code_key;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/gate public.orders

-- s1 expand/gate public.orders
