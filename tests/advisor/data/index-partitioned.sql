-- up
-- s1 expand/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE INDEX parts_v_idx ON ONLY public.parts USING btree (v);
COMMIT;

-- s2 expand/sql public.parts_a
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY parts_a_parts_v_idx_idx ON public.parts_a USING btree (v);
RESET lock_timeout;
RESET statement_timeout;

-- s3 expand/sql public.parts_b
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE INDEX parts_b_parts_v_idx_idx ON ONLY public.parts_b USING btree (v);
COMMIT;

-- s4 expand/sql public.parts_b1
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY parts_b1_parts_v_idx_idx ON public.parts_b1 USING btree (v);
RESET lock_timeout;
RESET statement_timeout;

-- s5 expand/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER INDEX public.parts_v_idx ATTACH PARTITION public.parts_a_parts_v_idx_idx;
ALTER INDEX public.parts_b_parts_v_idx_idx ATTACH PARTITION public.parts_b1_parts_v_idx_idx;
ALTER INDEX public.parts_v_idx ATTACH PARTITION public.parts_b_parts_v_idx_idx;
COMMIT;

-- down
-- s5 expand/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP INDEX public.parts_v_idx;
COMMIT;

-- s4 expand/sql public.parts_b1
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.parts_b1_parts_v_idx_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s3 expand/sql public.parts_b
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP INDEX IF EXISTS public.parts_b_parts_v_idx_idx;
COMMIT;

-- s2 expand/sql public.parts_a
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.parts_a_parts_v_idx_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP INDEX IF EXISTS public.parts_v_idx;
COMMIT;
