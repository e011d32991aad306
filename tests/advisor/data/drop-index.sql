-- up
-- s1 contract/gate public.orders

-- s2 contract/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY public.expression_idx;
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s2 contract/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY expression_idx ON public.orders USING btree (lower(note), ((total * (2)::numeric)));
RESET lock_timeout;
RESET statement_timeout;

-- s1 contract/gate public.orders
