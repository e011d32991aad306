-- up
-- s1 expand/gate public.things

-- s2 expand/sql public.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.extras ADD COLUMN number integer;
COMMIT;

-- s3 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things ALTER COLUMN number DROP NOT NULL;
COMMIT;

-- s4 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_extras_number() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.number IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.number IS DISTINCT FROM OLD.number)) THEN
            IF EXISTS (SELECT FROM public.things AS other WHERE other.id = NEW.thing) THEN
                NEW.number := (SELECT other.number FROM public.things AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.number IS DISTINCT FROM OLD.number THEN
        PERFORM FROM public.things AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE public.things AS other SET number = NEW.number
            WHERE other.id = NEW.thing AND other.number IS DISTINCT FROM NEW.number;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_number_before BEFORE INSERT OR UPDATE ON public.extras FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_extras_number();
CREATE TRIGGER zz_lockstep_move_number_after AFTER INSERT OR UPDATE ON public.extras FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_extras_number();
COMMIT;

-- s5 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_things_number() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.number IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.number IS DISTINCT FROM OLD.number)) THEN
            IF EXISTS (SELECT FROM public.extras AS other WHERE other.thing = NEW.id) THEN
                NEW.number := (SELECT other.number FROM public.extras AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.number IS DISTINCT FROM OLD.number THEN
        PERFORM FROM public.extras AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE public.extras AS other SET number = NEW.number
            WHERE other.thing = NEW.id AND other.number IS DISTINCT FROM NEW.number;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_number_before BEFORE INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_number();
CREATE TRIGGER zz_lockstep_move_number_after AFTER INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_number();
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
            SET number = (SELECT source.number FROM public.things AS source WHERE source.id = public.extras.thing LIMIT 1 FOR SHARE)
            WHERE thing >= lockstep_backfill.from_1 AND thing <= lockstep_backfill.end_1
              AND (EXISTS (SELECT FROM public.things AS source WHERE source.id = public.extras.thing AND source.number IS DISTINCT FROM public.extras.number));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.extras
        SET number = (SELECT source.number FROM public.things AS source WHERE source.id = public.extras.thing LIMIT 1 FOR SHARE)
        WHERE thing >= lockstep_backfill.from_1 AND thing < lockstep_backfill.to_1
          AND (EXISTS (SELECT FROM public.things AS source WHERE source.id = public.extras.thing AND source.number IS DISTINCT FROM public.extras.number));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s7 migrate/gate public.things

-- s8 migrate/gate public.extras

-- s9 migrate/sql public.extras
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY extras_number_key ON public.extras USING btree (number);
RESET lock_timeout;
RESET statement_timeout;

-- s10 migrate/sql public.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.extras ADD CONSTRAINT extras_number_key UNIQUE USING INDEX extras_number_key;
COMMIT;

-- s11 migrate/deploy-marker public.things

-- s12 contract/gate public.things

-- s13 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_move_number_before ON public.things;
DROP TRIGGER zz_lockstep_move_number_after ON public.things;
DROP FUNCTION public.lockstep_move_things_number();
COMMIT;

-- s14 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_number_before ON public.extras;
DROP TRIGGER zz_lockstep_move_number_after ON public.extras;
DROP FUNCTION public.lockstep_move_extras_number();
COMMIT;

-- s15 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things DROP COLUMN number;
COMMIT;

-- down
-- s15 contract/sql public.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.things ADD COLUMN number integer;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY things_number ON public.things USING btree (number);
SET lock_timeout = '2s';
ALTER TABLE public.things ADD CONSTRAINT things_number UNIQUE USING INDEX things_number;
RESET lock_timeout;
RESET statement_timeout;

-- s14 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_extras_number() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.number IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.number IS DISTINCT FROM OLD.number)) THEN
            IF EXISTS (SELECT FROM public.things AS other WHERE other.id = NEW.thing) THEN
                NEW.number := (SELECT other.number FROM public.things AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.number IS DISTINCT FROM OLD.number THEN
        PERFORM FROM public.things AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE public.things AS other SET number = NEW.number
            WHERE other.id = NEW.thing AND other.number IS DISTINCT FROM NEW.number;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_number_before BEFORE INSERT OR UPDATE ON public.extras FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_extras_number();
CREATE TRIGGER zz_lockstep_move_number_after AFTER INSERT OR UPDATE ON public.extras FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_extras_number();
COMMIT;

-- s13 contract/sql public.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION public.lockstep_move_things_number() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.number IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.number IS DISTINCT FROM OLD.number)) THEN
            IF EXISTS (SELECT FROM public.extras AS other WHERE other.thing = NEW.id) THEN
                NEW.number := (SELECT other.number FROM public.extras AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.number IS DISTINCT FROM OLD.number THEN
        PERFORM FROM public.extras AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE public.extras AS other SET number = NEW.number
            WHERE other.thing = NEW.id AND other.number IS DISTINCT FROM NEW.number;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_number_before BEFORE INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_number();
CREATE TRIGGER zz_lockstep_move_number_after AFTER INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_number();
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
            SET number = (SELECT other.number FROM public.extras AS other WHERE other.thing = public.things.id LIMIT 1 FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((SELECT other.number IS DISTINCT FROM public.things.number FROM public.extras AS other WHERE other.thing = public.things.id LIMIT 1));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.things
        SET number = (SELECT other.number FROM public.extras AS other WHERE other.thing = public.things.id LIMIT 1 FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((SELECT other.number IS DISTINCT FROM public.things.number FROM public.extras AS other WHERE other.thing = public.things.id LIMIT 1));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s12 contract/gate public.things

-- s11 migrate/deploy-marker public.things

-- s10 migrate/sql public.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.extras DROP CONSTRAINT extras_number_key;
COMMIT;

-- s9 migrate/sql public.extras
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.extras_number_key;
RESET lock_timeout;
RESET statement_timeout;

-- s8 migrate/gate public.extras

-- s7 migrate/gate public.things

-- s6 migrate/backfill public.extras

-- s5 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_number_before ON public.things;
DROP TRIGGER zz_lockstep_move_number_after ON public.things;
DROP FUNCTION public.lockstep_move_things_number();
COMMIT;

-- s4 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_number_before ON public.extras;
DROP TRIGGER zz_lockstep_move_number_after ON public.extras;
DROP FUNCTION public.lockstep_move_extras_number();
COMMIT;

-- s3 expand/sql public.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.things ADD CONSTRAINT things_number_not_null1 CHECK (number IS NOT NULL) NOT VALID;
ALTER TABLE public.things VALIDATE CONSTRAINT things_number_not_null1;
ALTER TABLE public.things ADD CONSTRAINT things_number_not_null NOT NULL number;
ALTER TABLE public.things DROP CONSTRAINT things_number_not_null1;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/sql public.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.extras DROP COLUMN number;
COMMIT;

-- s1 expand/gate public.things
