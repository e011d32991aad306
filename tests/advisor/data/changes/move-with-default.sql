-- up
-- s1 expand/gate public.things

-- s2 expand/sql public.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.extras ADD COLUMN tint public.colour;
COMMIT;

-- s3 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things ALTER COLUMN tint DROP NOT NULL;
COMMIT;

-- s4 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_extras_tint() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.tint IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.tint IS DISTINCT FROM OLD.tint)) THEN
            IF EXISTS (SELECT FROM public.things AS other WHERE other.id = NEW.thing) THEN
                NEW.tint := (SELECT other.tint FROM public.things AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.tint IS DISTINCT FROM OLD.tint THEN
        PERFORM FROM public.things AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE public.things AS other SET tint = NEW.tint
            WHERE other.id = NEW.thing AND other.tint IS DISTINCT FROM NEW.tint;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_tint_before BEFORE INSERT OR UPDATE ON public.extras FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_extras_tint();
CREATE TRIGGER zz_lockstep_move_tint_after AFTER INSERT OR UPDATE ON public.extras FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_extras_tint();
COMMIT;

-- s5 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_things_tint() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.tint IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.tint IS DISTINCT FROM OLD.tint)) THEN
            IF EXISTS (SELECT FROM public.extras AS other WHERE other.thing = NEW.id) THEN
                NEW.tint := (SELECT other.tint FROM public.extras AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.tint IS DISTINCT FROM OLD.tint THEN
        PERFORM FROM public.extras AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE public.extras AS other SET tint = NEW.tint
            WHERE other.thing = NEW.id AND other.tint IS DISTINCT FROM NEW.tint;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_tint_before BEFORE INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_tint();
CREATE TRIGGER zz_lockstep_move_tint_after AFTER INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_tint();
COMMIT;

-- s6 migrate/backfill public.extras
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.extras.thing%TYPE;
    to_1 public.extras.thing%TYPE;
    end_1 public.extras.thing%TYPE;
BEGIN
    SELECT thing
    INTO lockstep_backfill.end_1
    FROM public.extras
    ORDER BY thing DESC
    LIMIT 1;
    SELECT thing
    INTO lockstep_backfill.from_1
    FROM public.extras
    ORDER BY thing
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT thing
        INTO lockstep_backfill.to_1
        FROM public.extras
        WHERE thing >= lockstep_backfill.from_1 AND thing <= lockstep_backfill.end_1
        ORDER BY thing
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.extras
            SET tint = (SELECT source.tint FROM public.things AS source WHERE source.id = public.extras.thing LIMIT 1 FOR SHARE)
            WHERE thing >= lockstep_backfill.from_1 AND thing <= lockstep_backfill.end_1
              AND (EXISTS (SELECT FROM public.things AS source WHERE source.id = public.extras.thing AND source.tint IS DISTINCT FROM public.extras.tint));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.extras
        SET tint = (SELECT source.tint FROM public.things AS source WHERE source.id = public.extras.thing LIMIT 1 FOR SHARE)
        WHERE thing >= lockstep_backfill.from_1 AND thing < lockstep_backfill.to_1
          AND (EXISTS (SELECT FROM public.things AS source WHERE source.id = public.extras.thing AND source.tint IS DISTINCT FROM public.extras.tint));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s7 migrate/gate public.things

-- s8 migrate/deploy-marker public.things

-- s9 contract/gate public.things

-- s10 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_move_tint_before ON public.things;
DROP TRIGGER zz_lockstep_move_tint_after ON public.things;
DROP FUNCTION public.lockstep_move_things_tint();
COMMIT;

-- s11 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_tint_before ON public.extras;
DROP TRIGGER zz_lockstep_move_tint_after ON public.extras;
DROP FUNCTION public.lockstep_move_extras_tint();
ALTER TABLE public.extras ALTER COLUMN tint SET DEFAULT 'blue'::public.colour;
COMMIT;

-- s12 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things DROP COLUMN tint;
COMMIT;

-- down
-- s12 contract/sql public.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.things ADD COLUMN tint public.colour;
ALTER TABLE public.things ALTER COLUMN tint SET DEFAULT 'blue'::public.colour;
RESET lock_timeout;
RESET statement_timeout;

-- s11 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.extras ALTER COLUMN tint DROP DEFAULT;
CREATE FUNCTION public.lockstep_move_extras_tint() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.tint IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.tint IS DISTINCT FROM OLD.tint)) THEN
            IF EXISTS (SELECT FROM public.things AS other WHERE other.id = NEW.thing) THEN
                NEW.tint := (SELECT other.tint FROM public.things AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.tint IS DISTINCT FROM OLD.tint THEN
        PERFORM FROM public.things AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE public.things AS other SET tint = NEW.tint
            WHERE other.id = NEW.thing AND other.tint IS DISTINCT FROM NEW.tint;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_tint_before BEFORE INSERT OR UPDATE ON public.extras FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_extras_tint();
CREATE TRIGGER zz_lockstep_move_tint_after AFTER INSERT OR UPDATE ON public.extras FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_extras_tint();
COMMIT;

-- s10 contract/sql public.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION public.lockstep_move_things_tint() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.tint IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.tint IS DISTINCT FROM OLD.tint)) THEN
            IF EXISTS (SELECT FROM public.extras AS other WHERE other.thing = NEW.id) THEN
                NEW.tint := (SELECT other.tint FROM public.extras AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.tint IS DISTINCT FROM OLD.tint THEN
        PERFORM FROM public.extras AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE public.extras AS other SET tint = NEW.tint
            WHERE other.thing = NEW.id AND other.tint IS DISTINCT FROM NEW.tint;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_tint_before BEFORE INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_tint();
CREATE TRIGGER zz_lockstep_move_tint_after AFTER INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_tint();
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
            SET tint = CASE WHEN EXISTS (SELECT FROM public.extras AS other WHERE other.thing = public.things.id LIMIT 1) THEN (SELECT other.tint FROM public.extras AS other WHERE other.thing = public.things.id LIMIT 1 FOR SHARE) ELSE 'blue'::public.colour END
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (coalesce((SELECT other.tint IS DISTINCT FROM public.things.tint FROM public.extras AS other WHERE other.thing = public.things.id LIMIT 1), public.things.tint IS NULL));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.things
        SET tint = CASE WHEN EXISTS (SELECT FROM public.extras AS other WHERE other.thing = public.things.id LIMIT 1) THEN (SELECT other.tint FROM public.extras AS other WHERE other.thing = public.things.id LIMIT 1 FOR SHARE) ELSE 'blue'::public.colour END
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (coalesce((SELECT other.tint IS DISTINCT FROM public.things.tint FROM public.extras AS other WHERE other.thing = public.things.id LIMIT 1), public.things.tint IS NULL));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s9 contract/gate public.things

-- s8 migrate/deploy-marker public.things

-- s7 migrate/gate public.things

-- s6 migrate/backfill public.extras

-- s5 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_tint_before ON public.things;
DROP TRIGGER zz_lockstep_move_tint_after ON public.things;
DROP FUNCTION public.lockstep_move_things_tint();
COMMIT;

-- s4 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_tint_before ON public.extras;
DROP TRIGGER zz_lockstep_move_tint_after ON public.extras;
DROP FUNCTION public.lockstep_move_extras_tint();
COMMIT;

-- s3 expand/sql public.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.things ADD CONSTRAINT things_tint_not_null1 CHECK (tint IS NOT NULL) NOT VALID;
ALTER TABLE public.things VALIDATE CONSTRAINT things_tint_not_null1;
ALTER TABLE public.things ADD CONSTRAINT things_tint_not_null NOT NULL tint;
ALTER TABLE public.things DROP CONSTRAINT things_tint_not_null1;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/sql public.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.extras DROP COLUMN tint;
COMMIT;

-- s1 expand/gate public.things
