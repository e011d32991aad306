-- up
-- s1 expand/gate public.orders

-- s2 expand/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY orders_expr_idx ON public.orders USING gin ((to_tsvector('simple', note)));
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s2 expand/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.orders_expr_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/gate public.orders
