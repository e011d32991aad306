-- up
-- s1 migrate/deploy-marker public.things

-- s2 migrate/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE public._backup_things_20261126 AS SELECT id, counted FROM public.things WITH NO DATA;
ALTER TABLE public._backup_things_20261126 ADD PRIMARY KEY (id);
COMMIT;

-- s3 migrate/backfill public.things
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.things.id%TYPE;
    to_1 public.things.id%TYPE;
    end_1 public.things.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.things
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.things
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.things
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO public._backup_things_20261126 (id, counted)
            SELECT id, counted
            FROM public.things
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO public._backup_things_20261126 (id, counted)
        SELECT id, counted
        FROM public.things
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things ALTER COLUMN counted DROP DEFAULT;
ALTER SEQUENCE public.things_counted_seq OWNED BY NONE;
ALTER SEQUENCE public.things_counted_seq RENAME TO _backup_things_counted_seq_20261126;
ALTER TABLE public.things DROP COLUMN counted;
COMMIT;

-- s5 contract/gate public.things

-- s6 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_things_20261126;
DROP SEQUENCE public._backup_things_counted_seq_20261126;
COMMIT;

-- down
-- s6 contract/sql public.things

-- s5 contract/gate public.things

-- s4 contract/sql public.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER SEQUENCE public._backup_things_counted_seq_20261126 RENAME TO things_counted_seq;
ALTER TABLE public.things ADD COLUMN counted integer;
ALTER TABLE public.things ALTER COLUMN counted SET DEFAULT nextval('public.things_counted_seq'::regclass);
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.things.id%TYPE;
    to_1 public.things.id%TYPE;
    end_1 public.things.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.things
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.things
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.things
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.things
            SET counted = coalesce((SELECT kept.counted FROM public._backup_things_20261126 AS kept WHERE kept.id = public.things.id), nextval('public.things_counted_seq'::regclass))
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (counted IS NULL AND coalesce((SELECT kept.counted IS NOT NULL FROM public._backup_things_20261126 AS kept WHERE kept.id = public.things.id), true));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.things
        SET counted = coalesce((SELECT kept.counted FROM public._backup_things_20261126 AS kept WHERE kept.id = public.things.id), nextval('public.things_counted_seq'::regclass))
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (counted IS NULL AND coalesce((SELECT kept.counted IS NOT NULL FROM public._backup_things_20261126 AS kept WHERE kept.id = public.things.id), true));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
ALTER TABLE public.things ADD CONSTRAINT things_counted_not_null1 CHECK (counted IS NOT NULL) NOT VALID;
ALTER TABLE public.things VALIDATE CONSTRAINT things_counted_not_null1;
ALTER TABLE public.things ADD CONSTRAINT things_counted_not_null NOT NULL counted;
ALTER TABLE public.things DROP CONSTRAINT things_counted_not_null1;
ALTER SEQUENCE public.things_counted_seq OWNED BY public.things.counted;
RESET lock_timeout;
RESET statement_timeout;

-- s3 migrate/backfill public.things

-- s2 migrate/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_things_20261126;
COMMIT;

-- s1 migrate/deploy-marker public.things
