-- up
-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.things ADD COLUMN tint_new text;
COMMIT;

-- s2 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_things() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.tint_new := NEW.tint::text;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_things();
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
            UPDATE public.things
            SET tint_new = tint::text
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (tint_new IS DISTINCT FROM (tint::text));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.things
        SET tint_new = tint::text
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (tint_new IS DISTINCT FROM (tint::text));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 migrate/gate public.things

-- s5 migrate/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.things ADD CONSTRAINT things_tint_new_not_null CHECK (tint_new IS NOT NULL) NOT VALID;
COMMIT;

-- s6 migrate/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things VALIDATE CONSTRAINT things_tint_new_not_null;
COMMIT;

-- s7 migrate/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.things ALTER COLUMN tint_new SET NOT NULL;
ALTER TABLE public.things DROP CONSTRAINT things_tint_new_not_null;
COMMIT;

-- s8 migrate/gate public.things

-- s9 migrate/deploy-marker public.things

-- s10 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things RENAME COLUMN tint TO tint_old;
ALTER TABLE public.things RENAME COLUMN tint_new TO tint;
ALTER TABLE public.things ALTER COLUMN tint_old DROP DEFAULT;
ALTER TABLE public.things ALTER COLUMN tint SET DEFAULT ('blue'::public.colour)::text;
CREATE OR REPLACE FUNCTION public.lockstep_retype_things() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.tint_old := NEW.tint::public.colour;
    EXCEPTION WHEN OTHERS THEN
        NEW.tint_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s11 contract/gate public.things

-- s12 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things ALTER COLUMN tint_old DROP NOT NULL;
COMMIT;

-- s13 contract/backfill public.things
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
            UPDATE public.things
            SET tint = tint_old::text
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (tint IS NULL AND tint_old IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.things
        SET tint = tint_old::text
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (tint IS NULL AND tint_old IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s14 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON public.things;
DROP FUNCTION public.lockstep_retype_things();
COMMIT;

-- s15 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things DROP COLUMN tint_old;
COMMIT;

-- down
-- s15 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things ADD COLUMN tint_old public.colour;
COMMIT;

-- s14 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_things() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.tint_old := NEW.tint::public.colour;
    EXCEPTION WHEN OTHERS THEN
        NEW.tint_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_things();
COMMIT;

-- s13 contract/backfill public.things
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
            UPDATE public.things
            SET tint_old = tint::public.colour
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (tint_old IS NULL AND tint IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.things
        SET tint_old = tint::public.colour
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (tint_old IS NULL AND tint IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s12 contract/sql public.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.things ADD CONSTRAINT things_tint_not_null1 CHECK (tint_old IS NOT NULL) NOT VALID;
ALTER TABLE public.things VALIDATE CONSTRAINT things_tint_not_null1;
ALTER TABLE public.things ADD CONSTRAINT things_tint_not_null NOT NULL tint_old;
ALTER TABLE public.things DROP CONSTRAINT things_tint_not_null1;
RESET lock_timeout;
RESET statement_timeout;

-- s11 contract/gate public.things

-- s10 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things ALTER COLUMN tint DROP DEFAULT;
ALTER TABLE public.things ALTER COLUMN tint_old SET DEFAULT 'blue'::public.colour;
ALTER TABLE public.things RENAME COLUMN tint TO tint_new;
ALTER TABLE public.things RENAME COLUMN tint_old TO tint;
CREATE OR REPLACE FUNCTION public.lockstep_retype_things() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.tint_new := NEW.tint::text;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s9 migrate/deploy-marker public.things

-- s8 migrate/gate public.things

-- s7 migrate/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.things ADD CONSTRAINT things_tint_new_not_null CHECK (tint_new IS NOT NULL) NOT VALID;
ALTER TABLE public.things ALTER COLUMN tint_new DROP NOT NULL;
COMMIT;

-- s6 migrate/sql public.things

-- s5 migrate/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.things DROP CONSTRAINT things_tint_new_not_null;
COMMIT;

-- s4 migrate/gate public.things

-- s3 migrate/backfill public.things

-- s2 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON public.things;
DROP FUNCTION public.lockstep_retype_things();
COMMIT;

-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.things DROP COLUMN tint_new;
COMMIT;
