-- up
-- s1 migrate/backfill public.loose
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.loose.id%TYPE;
    to_1 public.loose.id%TYPE;
    end_1 public.loose.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.loose
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.loose
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.loose
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.loose
            SET detail = concat(state, '!')
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (detail IS DISTINCT FROM (concat(state, '!')));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.loose
        SET detail = concat(state, '!')
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (detail IS DISTINCT FROM (concat(state, '!')));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- down
-- s1 migrate/backfill public.loose
