-- up
-- s1 expand/gate public.detailed

-- s2 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.things ADD COLUMN v text;
COMMENT ON COLUMN public.things.v IS 'it''s detailed';
COMMIT;

-- s3 expand/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_things_v() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.v IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.v IS DISTINCT FROM OLD.v)) THEN
            IF EXISTS (SELECT FROM public.detailed AS other WHERE other.id = NEW.id) THEN
                NEW.v := (SELECT other."v;" FROM public.detailed AS other WHERE other.id = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.v IS DISTINCT FROM OLD.v THEN
        PERFORM FROM public.detailed AS other WHERE other.id = NEW.id FOR UPDATE;
        UPDATE public.detailed AS other SET "v;" = NEW.v
            WHERE other.id = NEW.id AND other."v;" IS DISTINCT FROM NEW.v;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_v_before BEFORE INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_v();
CREATE TRIGGER zz_lockstep_move_v_after AFTER INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_v();
COMMIT;

-- s4 expand/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DO $lockstep$
DECLARE
    rows refcursor;
    new public.things%ROWTYPE;
    context text;
BEGIN
    OPEN rows FOR SELECT * FROM public.things LIMIT 1000;
    SET LOCAL ROLE postgres;
    SET LOCAL search_path = pg_catalog, public, pg_temp;
    LOOP
        FETCH rows INTO new;
        EXIT WHEN NOT FOUND OR (true);
    END LOOP;
    IF FOUND THEN
        UPDATE public.things AS other SET v = NEW.v WHERE other.id = NEW.id;
    END IF;
    RAISE SQLSTATE 'LSTRY';
EXCEPTION
    WHEN SQLSTATE 'LSTRY' THEN
        NULL; -- it can be done, and is undone
    WHEN undefined_function OR undefined_table OR undefined_object THEN
        GET STACKED DIAGNOSTICS context = PG_EXCEPTION_CONTEXT;
        RAISE EXCEPTION USING MESSAGE = SQLERRM, ERRCODE = SQLSTATE, DETAIL = context,
            HINT = 'The trigger would write as the owner of the table, along a search_path of its own. Name the schema where this is called, or ALTER FUNCTION ... SET search_path.';
END
$lockstep$;
CREATE FUNCTION public."lockstep_move_detailed_v;"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW."v;" IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW."v;" IS DISTINCT FROM OLD."v;")) THEN
            IF EXISTS (SELECT FROM public.things AS other WHERE other.id = NEW.id) THEN
                NEW."v;" := (SELECT other.v FROM public.things AS other WHERE other.id = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW."v;" IS DISTINCT FROM OLD."v;" THEN
        PERFORM FROM public.things AS other WHERE other.id = NEW.id FOR UPDATE;
        UPDATE public.things AS other SET v = NEW."v;"
            WHERE other.id = NEW.id AND other.v IS DISTINCT FROM NEW."v;";
    END IF;
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION public."lockstep_move_detailed_v;"() FROM PUBLIC;
ALTER FUNCTION public."lockstep_move_detailed_v;"() OWNER TO postgres;
CREATE TRIGGER "zz_lockstep_move_v;_before" BEFORE INSERT OR UPDATE ON public.detailed FOR EACH ROW EXECUTE FUNCTION public."lockstep_move_detailed_v;"();
CREATE TRIGGER "zz_lockstep_move_v;_after" AFTER INSERT OR UPDATE ON public.detailed FOR EACH ROW EXECUTE FUNCTION public."lockstep_move_detailed_v;"();
COMMIT;

-- s5 migrate/backfill public.things
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
            SET v = (SELECT source."v;" FROM public.detailed AS source WHERE source.id = public.things.id LIMIT 1 FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (EXISTS (SELECT FROM public.detailed AS source WHERE source.id = public.things.id AND source."v;" IS DISTINCT FROM public.things.v));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.things
        SET v = (SELECT source."v;" FROM public.detailed AS source WHERE source.id = public.things.id LIMIT 1 FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (EXISTS (SELECT FROM public.detailed AS source WHERE source.id = public.things.id AND source."v;" IS DISTINCT FROM public.things.v));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s6 migrate/gate public.detailed

-- s7 migrate/deploy-marker public.detailed

-- s8 contract/gate public.detailed

-- s9 contract/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER "zz_lockstep_move_v;_before" ON public.detailed;
DROP TRIGGER "zz_lockstep_move_v;_after" ON public.detailed;
DROP FUNCTION public."lockstep_move_detailed_v;"();
COMMIT;

-- s10 contract/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_v_before ON public.things;
DROP TRIGGER zz_lockstep_move_v_after ON public.things;
DROP FUNCTION public.lockstep_move_things_v();
ALTER TABLE public.things ALTER COLUMN v SET DEFAULT 'd'::text;
COMMIT;

-- s11 contract/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.detailed DROP COLUMN "v;";
COMMIT;

-- down
-- s11 contract/sql public.detailed
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.detailed ADD COLUMN "v;" text;
ALTER TABLE public.detailed ALTER COLUMN "v;" SET DEFAULT 'd'::text;
ALTER TABLE ONLY public.detailed ALTER COLUMN "v;" SET STORAGE EXTERNAL, ALTER COLUMN "v;" SET COMPRESSION pglz, ALTER COLUMN "v;" SET STATISTICS 77, ALTER COLUMN "v;" SET (n_distinct=-0.5);
COMMENT ON COLUMN public.detailed."v;" IS 'it''s detailed';
CREATE STATISTICS public.detailed_seen ON n, "v;" FROM public.detailed;
GRANT SELECT ("v;") ON public.detailed TO PUBLIC;
GRANT SELECT ("v;") ON public.detailed TO "a role";
GRANT UPDATE ("v;") ON public.detailed TO "a role";
RESET lock_timeout;
RESET statement_timeout;

-- s10 contract/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.things ALTER COLUMN v DROP DEFAULT;
CREATE FUNCTION public.lockstep_move_things_v() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.v IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.v IS DISTINCT FROM OLD.v)) THEN
            IF EXISTS (SELECT FROM public.detailed AS other WHERE other.id = NEW.id) THEN
                NEW.v := (SELECT other."v;" FROM public.detailed AS other WHERE other.id = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.v IS DISTINCT FROM OLD.v THEN
        PERFORM FROM public.detailed AS other WHERE other.id = NEW.id FOR UPDATE;
        UPDATE public.detailed AS other SET "v;" = NEW.v
            WHERE other.id = NEW.id AND other."v;" IS DISTINCT FROM NEW.v;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_v_before BEFORE INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_v();
CREATE TRIGGER zz_lockstep_move_v_after AFTER INSERT OR UPDATE ON public.things FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_things_v();
COMMIT;

-- s9 contract/sql public.detailed
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION public."lockstep_move_detailed_v;"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW."v;" IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW."v;" IS DISTINCT FROM OLD."v;")) THEN
            IF EXISTS (SELECT FROM public.things AS other WHERE other.id = NEW.id) THEN
                NEW."v;" := (SELECT other.v FROM public.things AS other WHERE other.id = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW."v;" IS DISTINCT FROM OLD."v;" THEN
        PERFORM FROM public.things AS other WHERE other.id = NEW.id FOR UPDATE;
        UPDATE public.things AS other SET v = NEW."v;"
            WHERE other.id = NEW.id AND other.v IS DISTINCT FROM NEW."v;";
    END IF;
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION public."lockstep_move_detailed_v;"() FROM PUBLIC;
ALTER FUNCTION public."lockstep_move_detailed_v;"() OWNER TO postgres;
CREATE TRIGGER "zz_lockstep_move_v;_before" BEFORE INSERT OR UPDATE ON public.detailed FOR EACH ROW EXECUTE FUNCTION public."lockstep_move_detailed_v;"();
CREATE TRIGGER "zz_lockstep_move_v;_after" AFTER INSERT OR UPDATE ON public.detailed FOR EACH ROW EXECUTE FUNCTION public."lockstep_move_detailed_v;"();
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.detailed.id%TYPE;
    to_1 public.detailed.id%TYPE;
    end_1 public.detailed.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.detailed
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.detailed
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.detailed
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.detailed
            SET "v;" = (SELECT other.v FROM public.things AS other WHERE other.id = public.detailed.id LIMIT 1 FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((SELECT other.v IS DISTINCT FROM public.detailed."v;" FROM public.things AS other WHERE other.id = public.detailed.id LIMIT 1));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.detailed
        SET "v;" = (SELECT other.v FROM public.things AS other WHERE other.id = public.detailed.id LIMIT 1 FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((SELECT other.v IS DISTINCT FROM public.detailed."v;" FROM public.things AS other WHERE other.id = public.detailed.id LIMIT 1));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s8 contract/gate public.detailed

-- s7 migrate/deploy-marker public.detailed

-- s6 migrate/gate public.detailed

-- s5 migrate/backfill public.things

-- s4 expand/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER "zz_lockstep_move_v;_before" ON public.detailed;
DROP TRIGGER "zz_lockstep_move_v;_after" ON public.detailed;
DROP FUNCTION public."lockstep_move_detailed_v;"();
COMMIT;

-- s3 expand/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_v_before ON public.things;
DROP TRIGGER zz_lockstep_move_v_after ON public.things;
DROP FUNCTION public.lockstep_move_things_v();
COMMIT;

-- s2 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.things DROP COLUMN v;
COMMIT;

-- s1 expand/gate public.detailed
