-- up
-- s1 expand/gate public.orders

-- s2 expand/gate public.orders

-- s3 expand/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY orders_code_id_idx ON public.orders USING btree (code, id) INCLUDE (note);
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s3 expand/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.orders_code_id_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/gate public.orders

-- s1 expand/gate public.orders
