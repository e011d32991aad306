-- up
-- s1 expand/sql public.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.log RENAME TO "the ""log""";
COMMIT;

-- s2 expand/sql public.the "log"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE INDEX log_v_new ON ONLY public."the ""log""" USING btree (id);
COMMIT;

-- s3 expand/sql public.log_a
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY log_a_log_v_new_idx ON public.log_a USING btree (id);
RESET lock_timeout;
RESET statement_timeout;

-- s4 expand/sql public.log_b
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY log_b_log_v_new_idx ON public.log_b USING btree (id);
RESET lock_timeout;
RESET statement_timeout;

-- s5 expand/sql public.the "log"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER INDEX public.log_v_new ATTACH PARTITION public.log_a_log_v_new_idx;
ALTER INDEX public.log_v_new ATTACH PARTITION public.log_b_log_v_new_idx;
COMMIT;

-- s6 contract/sql public.the "log"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP INDEX public.log_v;
COMMIT;

-- s7 contract/sql public.the "log"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER INDEX public.log_v_new RENAME TO log_v;
COMMIT;

-- down
-- s7 contract/sql public.the "log"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER INDEX public.log_v RENAME TO log_v_new;
COMMIT;

-- s6 contract/sql public.the "log"
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE INDEX log_v ON ONLY public."the ""log""" USING btree (v);
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

-- s5 expand/sql public.the "log"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP INDEX public.log_v_new;
COMMIT;

-- s4 expand/sql public.log_b
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.log_b_log_v_new_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s3 expand/sql public.log_a
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.log_a_log_v_new_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/sql public.the "log"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP INDEX IF EXISTS public.log_v_new;
COMMIT;

-- s1 expand/sql public.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public."the ""log""" RENAME TO log;
COMMIT;
