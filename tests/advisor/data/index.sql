-- up
-- s1 expand/gate public.orders

-- s2 expand/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY orders_total_idx ON public.orders USING btree (total);
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s2 expand/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.orders_total_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/gate public.orders
