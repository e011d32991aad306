-- up
-- s1 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE public._backup_loose_20261126 AS SELECT id, detail, thing, state, lower_bound FROM public.loose WHERE id > 100;
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
DELETE FROM public.loose WHERE public.loose.id >= lockstep_portion.from_1 AND (id > 100);
            COMMIT;
            EXIT;
        END IF;
DELETE FROM public.loose WHERE public.loose.id >= lockstep_portion.from_1 AND public.loose.id < lockstep_portion.to_1 AND (id > 100);
        COMMIT;
        PERFORM pg_sleep(0.05);
        lockstep_portion.from_1 := lockstep_portion.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s3 contract/gate public.loose

-- s4 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_loose_20261126;
COMMIT;

-- down
-- s4 contract/sql public.loose

-- s3 contract/gate public.loose

-- s2 contract/sql public.loose
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
INSERT INTO public.loose (id, detail, thing, state, lower_bound) SELECT id, detail, thing, state, lower_bound FROM public._backup_loose_20261126 ON CONFLICT DO NOTHING;
RESET lock_timeout;
RESET statement_timeout;

-- s1 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE public._backup_loose_20261126;
COMMIT;
