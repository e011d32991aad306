-- up
-- s1 migrate/sql public.loose
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
INSERT INTO public.guarded (id) SELECT id FROM public.loose WHERE public.loose.id >= lockstep_portion.from_1 AND (id > 5) ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
INSERT INTO public.guarded (id) SELECT id FROM public.loose WHERE public.loose.id >= lockstep_portion.from_1 AND public.loose.id < lockstep_portion.to_1 AND (id > 5) ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.05);
        lockstep_portion.from_1 := lockstep_portion.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s1 migrate/sql public.loose
