-- up
-- s1 expand/sql public.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.lines ADD CONSTRAINT lines_x_fkey FOREIGN KEY (x) REFERENCES public.orders (id);
COMMIT;

-- down
-- s1 expand/sql public.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.lines DROP CONSTRAINT lines_x_fkey;
COMMIT;
