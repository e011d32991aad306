-- up
-- s1 expand/gate public.details

-- s2 expand/gate public.details

-- s3 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ADD COLUMN "from" text;
COMMIT;

-- s4 expand/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_loose_from() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW."from" IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW."from" IS DISTINCT FROM OLD."from")) THEN
            IF EXISTS (SELECT FROM public.details AS other WHERE other.thing = NEW.id) THEN
                NEW."from" := (SELECT other.text FROM public.details AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW."from" IS DISTINCT FROM OLD."from" THEN
        PERFORM FROM public.details AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE public.details AS other SET text = NEW."from"
            WHERE other.thing = NEW.id AND other.text IS DISTINCT FROM NEW."from";
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_from_before BEFORE INSERT OR UPDATE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_loose_from();
CREATE TRIGGER zz_lockstep_move_from_after AFTER INSERT OR UPDATE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_loose_from();
COMMIT;

-- s5 expand/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_details_text() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.text IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.text IS DISTINCT FROM OLD.text)) THEN
            IF EXISTS (SELECT FROM public.loose AS other WHERE other.id = NEW.thing) THEN
                NEW.text := (SELECT other."from" FROM public.loose AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.text IS DISTINCT FROM OLD.text THEN
        PERFORM FROM public.loose AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE public.loose AS other SET "from" = NEW.text
            WHERE other.id = NEW.thing AND other."from" IS DISTINCT FROM NEW.text;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_text_before BEFORE INSERT OR UPDATE ON public.details FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_details_text();
CREATE TRIGGER zz_lockstep_move_text_after AFTER INSERT OR UPDATE ON public.details FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_details_text();
COMMIT;

-- s6 migrate/backfill public.loose
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
            SET "from" = (SELECT source.text FROM public.details AS source WHERE source.thing = public.loose.id LIMIT 1 FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (EXISTS (SELECT FROM public.details AS source WHERE source.thing = public.loose.id AND source.text IS DISTINCT FROM public.loose."from"));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.loose
        SET "from" = (SELECT source.text FROM public.details AS source WHERE source.thing = public.loose.id LIMIT 1 FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (EXISTS (SELECT FROM public.details AS source WHERE source.thing = public.loose.id AND source.text IS DISTINCT FROM public.loose."from"));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s7 migrate/gate public.details

-- s8 migrate/deploy-marker public.details

-- s9 contract/gate public.details

-- s10 contract/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_move_text_before ON public.details;
DROP TRIGGER zz_lockstep_move_text_after ON public.details;
DROP FUNCTION public.lockstep_move_details_text();
COMMIT;

-- s11 contract/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_from_before ON public.loose;
DROP TRIGGER zz_lockstep_move_from_after ON public.loose;
DROP FUNCTION public.lockstep_move_loose_from();
COMMIT;

-- s12 contract/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.details DROP COLUMN text;
COMMIT;

-- down
-- s12 contract/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.details ADD COLUMN text text;
COMMIT;

-- s11 contract/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_loose_from() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW."from" IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW."from" IS DISTINCT FROM OLD."from")) THEN
            IF EXISTS (SELECT FROM public.details AS other WHERE other.thing = NEW.id) THEN
                NEW."from" := (SELECT other.text FROM public.details AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW."from" IS DISTINCT FROM OLD."from" THEN
        PERFORM FROM public.details AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE public.details AS other SET text = NEW."from"
            WHERE other.thing = NEW.id AND other.text IS DISTINCT FROM NEW."from";
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_from_before BEFORE INSERT OR UPDATE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_loose_from();
CREATE TRIGGER zz_lockstep_move_from_after AFTER INSERT OR UPDATE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_loose_from();
COMMIT;

-- s10 contract/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE FUNCTION public.lockstep_move_details_text() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.text IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.text IS DISTINCT FROM OLD.text)) THEN
            IF EXISTS (SELECT FROM public.loose AS other WHERE other.id = NEW.thing) THEN
                NEW.text := (SELECT other."from" FROM public.loose AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.text IS DISTINCT FROM OLD.text THEN
        PERFORM FROM public.loose AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE public.loose AS other SET "from" = NEW.text
            WHERE other.id = NEW.thing AND other."from" IS DISTINCT FROM NEW.text;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_text_before BEFORE INSERT OR UPDATE ON public.details FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_details_text();
CREATE TRIGGER zz_lockstep_move_text_after AFTER INSERT OR UPDATE ON public.details FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_details_text();
UPDATE public.details
SET text = (SELECT other."from" FROM public.loose AS other WHERE other.id = public.details.thing LIMIT 1 FOR SHARE)
WHERE ((SELECT other."from" IS DISTINCT FROM public.details.text FROM public.loose AS other WHERE other.id = public.details.thing LIMIT 1));
COMMIT;

-- s9 contract/gate public.details

-- s8 migrate/deploy-marker public.details

-- s7 migrate/gate public.details

-- s6 migrate/backfill public.loose

-- s5 expand/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_text_before ON public.details;
DROP TRIGGER zz_lockstep_move_text_after ON public.details;
DROP FUNCTION public.lockstep_move_details_text();
COMMIT;

-- s4 expand/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_from_before ON public.loose;
DROP TRIGGER zz_lockstep_move_from_after ON public.loose;
DROP FUNCTION public.lockstep_move_loose_from();
COMMIT;

-- s3 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose DROP COLUMN "from";
COMMIT;

-- s2 expand/gate public.details

-- s1 expand/gate public.details
