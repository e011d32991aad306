-- up
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE public."loose old" (LIKE public.loose);
COMMIT;

-- s2 contract/sql public.loose
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_portion>>
DECLARE
    from_1 public.loose.id%TYPE;
    to_1 public.loose.id%TYPE;
BEGIN
    SELECT id INTO lockstep_portion.from_1 FROM public.loose ORDER BY id LIMIT 1;
    WHILE lockstep_portion.from_1 IS NOT NULL LOOP
        SELECT id INTO lockstep_portion.to_1 FROM public.loose WHERE id >= lockstep_portion.from_1 ORDER BY id OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
WITH moved AS (DELETE FROM public.loose AS source WHERE source.id >= lockstep_portion.from_1 AND (id > 100) RETURNING id, detail, thing, state, lower_bound) INSERT INTO public."loose old" (id, detail, thing, state, lower_bound) SELECT id, detail, thing, state, lower_bound FROM moved;
            COMMIT;
            EXIT;
        END IF;
WITH moved AS (DELETE FROM public.loose AS source WHERE source.id >= lockstep_portion.from_1 AND source.id < lockstep_portion.to_1 AND (id > 100) RETURNING id, detail, thing, state, lower_bound) INSERT INTO public."loose old" (id, detail, thing, state, lower_bound) SELECT id, detail, thing, state, lower_bound FROM moved;
        COMMIT;
        PERFORM pg_sleep(0.05);
        lockstep_portion.from_1 := lockstep_portion.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s2 contract/sql public.loose
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
WITH moved AS (DELETE FROM public."loose old" RETURNING id, detail, thing, state, lower_bound) INSERT INTO public.loose (id, detail, thing, state, lower_bound) SELECT id, detail, thing, state, lower_bound FROM moved;
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public."loose old";
COMMIT;
