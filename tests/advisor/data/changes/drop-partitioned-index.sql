-- up
-- s1 contract/gate public.log

-- s2 contract/sql public.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP INDEX public.log_v;
COMMIT;

-- down
-- s2 contract/sql public.log
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE INDEX log_v ON ONLY public.log USING btree (v);
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY log_a_v_idx ON public.log_a USING btree (v);
SET lock_timeout = '2s';
ALTER INDEX public.log_v ATTACH PARTITION public.log_a_v_idx;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY log_b_v_idx ON public.log_b USING btree (v);
SET lock_timeout = '2s';
ALTER INDEX public.log_v ATTACH PARTITION public.log_b_v_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s1 contract/gate public.log
