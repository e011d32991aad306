-- up
-- s1 expand/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.events ADD COLUMN seen_new timestamptz;
COMMIT;

-- s2 expand/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_events() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.seen_new := NEW.seen AT TIME ZONE 'UTC';
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_events();
COMMIT;

-- s3 migrate/backfill public.events
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.events.id%TYPE;
    to_1 public.events.id%TYPE;
    end_1 public.events.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.events
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.events
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.events
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.events
            SET seen_new = seen AT TIME ZONE 'UTC'
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (seen_new IS DISTINCT FROM (seen AT TIME ZONE 'UTC'));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.events
        SET seen_new = seen AT TIME ZONE 'UTC'
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (seen_new IS DISTINCT FROM (seen AT TIME ZONE 'UTC'));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 migrate/gate public.events

-- s5 migrate/gate public.events

-- s6 migrate/deploy-marker public.events

-- s7 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.events RENAME COLUMN seen TO seen_old;
ALTER TABLE public.events RENAME COLUMN seen_new TO seen;
CREATE OR REPLACE FUNCTION public.lockstep_retype_events() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.seen_old := NEW.seen::timestamp without time zone;
    EXCEPTION WHEN OTHERS THEN
        NEW.seen_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s8 contract/gate public.events

-- s9 contract/backfill public.events
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.events.id%TYPE;
    to_1 public.events.id%TYPE;
    end_1 public.events.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.events
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.events
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.events
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.events
            SET seen = seen_old AT TIME ZONE 'UTC'
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (seen IS NULL AND seen_old IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.events
        SET seen = seen_old AT TIME ZONE 'UTC'
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (seen IS NULL AND seen_old IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s10 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON public.events;
DROP FUNCTION public.lockstep_retype_events();
COMMIT;

-- s11 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.events DROP COLUMN seen_old;
COMMIT;

-- down
-- s11 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.events ADD COLUMN seen_old timestamp without time zone;
COMMIT;

-- s10 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_events() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.seen_old := NEW.seen::timestamp without time zone;
    EXCEPTION WHEN OTHERS THEN
        NEW.seen_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_events();
COMMIT;

-- s9 contract/backfill public.events
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.events.id%TYPE;
    to_1 public.events.id%TYPE;
    end_1 public.events.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.events
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.events
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.events
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.events
            SET seen_old = seen::timestamp without time zone
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (seen_old IS NULL AND seen IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.events
        SET seen_old = seen::timestamp without time zone
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (seen_old IS NULL AND seen IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s8 contract/gate public.events

-- s7 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.events RENAME COLUMN seen TO seen_new;
ALTER TABLE public.events RENAME COLUMN seen_old TO seen;
CREATE OR REPLACE FUNCTION public.lockstep_retype_events() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.seen_new := NEW.seen AT TIME ZONE 'UTC';
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s6 migrate/deploy-marker public.events

-- s5 migrate/gate public.events

-- s4 migrate/gate public.events

-- s3 migrate/backfill public.events

-- s2 expand/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON public.events;
DROP FUNCTION public.lockstep_retype_events();
COMMIT;

-- s1 expand/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.events DROP COLUMN seen_new;
COMMIT;
