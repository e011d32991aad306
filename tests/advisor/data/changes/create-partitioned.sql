-- up
-- s1 expand/sql public.fresh
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE public.fresh (
    id int, at date
) PARTITION BY RANGE (at);
COMMIT;

-- down
-- s1 expand/sql public.fresh
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE public.fresh;
COMMIT;
