-- up
-- s1 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE public."loose old" (LIKE public.loose);
WITH moved AS (DELETE FROM public.loose WHERE id > 100 RETURNING id, detail, thing, state, lower_bound)
INSERT INTO public."loose old" (id, detail, thing, state, lower_bound) SELECT id, detail, thing, state, lower_bound FROM moved;
COMMIT;

-- down
-- s1 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
WITH moved AS (DELETE FROM public."loose old" RETURNING id, detail, thing, state, lower_bound)
INSERT INTO public.loose (id, detail, thing, state, lower_bound) SELECT id, detail, thing, state, lower_bound FROM moved;
DROP TABLE public."loose old";
COMMIT;
