-- up
-- s1 expand/gate public.lines

-- s2 expand/sql public.lines
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY lines_x_idx ON public.lines USING btree (x);
RESET lock_timeout;
RESET statement_timeout;

-- s3 expand/sql public.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.lines ADD CONSTRAINT lines_x_fkey FOREIGN KEY (x) REFERENCES public.orders (id) ON DELETE SET NULL NOT VALID;
COMMIT;

-- s4 migrate/sql public.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.lines VALIDATE CONSTRAINT lines_x_fkey;
COMMIT;

-- down
-- s4 migrate/sql public.lines

-- s3 expand/sql public.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.lines DROP CONSTRAINT lines_x_fkey;
COMMIT;

-- s2 expand/sql public.lines
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.lines_x_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/gate public.lines
