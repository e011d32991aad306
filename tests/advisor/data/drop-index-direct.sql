-- up
-- s1 contract/sql public.partial_idx
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP INDEX public.partial_idx;
COMMIT;

-- down
-- s1 contract/sql public.partial_idx
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY partial_idx ON public.orders USING btree (total DESC) WHERE (total > (5)::numeric);
SET lock_timeout = '2s';
RESET lock_timeout;
RESET statement_timeout;
