-- up
-- s1 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE public._backup_loose_20261126 AS SELECT id, detail FROM public.loose WITH NO DATA;
ALTER TABLE public._backup_loose_20261126 ADD PRIMARY KEY (id);
COMMIT;

-- s2 migrate/backfill public.loose
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
            INSERT INTO public._backup_loose_20261126 (id, detail)
            SELECT id, detail
            FROM public.loose
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((id < 2000) AND detail IS DISTINCT FROM (concat(state, '!')))
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO public._backup_loose_20261126 (id, detail)
        SELECT id, detail
        FROM public.loose
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((id < 2000) AND detail IS DISTINCT FROM (concat(state, '!')))
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s3 migrate/backfill public.loose
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
              AND ((id < 2000) AND detail IS DISTINCT FROM (concat(state, '!')));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.loose
        SET detail = concat(state, '!')
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((id < 2000) AND detail IS DISTINCT FROM (concat(state, '!')));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 contract/gate public.loose

-- s5 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_loose_20261126;
COMMIT;

-- down
-- s5 contract/sql public.loose

-- s4 contract/gate public.loose

-- s3 migrate/backfill public.loose
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
            SET detail = (SELECT kept.detail FROM public._backup_loose_20261126 AS kept WHERE kept.id = public.loose.id)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((SELECT kept.detail IS DISTINCT FROM public.loose.detail FROM public._backup_loose_20261126 AS kept WHERE kept.id = public.loose.id));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.loose
        SET detail = (SELECT kept.detail FROM public._backup_loose_20261126 AS kept WHERE kept.id = public.loose.id)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((SELECT kept.detail IS DISTINCT FROM public.loose.detail FROM public._backup_loose_20261126 AS kept WHERE kept.id = public.loose.id));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s2 migrate/backfill public.loose

-- s1 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_loose_20261126;
COMMIT;
