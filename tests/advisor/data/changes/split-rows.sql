-- up
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE public."sent ones" (LIKE public.loose INCLUDING ALL EXCLUDING IDENTITY);
ALTER TABLE public."sent ones" OWNER TO postgres;
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl)
             WHERE c.oid = 'public.loose'::pg_catalog.regclass AND grantee <> c.relowner
             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP
        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, 'public."sent ones"',
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
END
$lockstep$;
COMMIT;

-- s2 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_mirror_184865() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public.loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM public.loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    INSERT INTO public.loose AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_184865 AFTER INSERT OR UPDATE OR DELETE ON public."sent ones" FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_184865();
COMMIT;

-- s3 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DO $lockstep$
DECLARE
    rows refcursor;
    new public.loose%ROWTYPE;
    context text;
BEGIN
    OPEN rows FOR SELECT * FROM public.loose LIMIT 1000;
    SET LOCAL ROLE postgres;
    SET LOCAL search_path = pg_catalog, public, pg_temp;
    LOOP
        FETCH rows INTO new;
        EXIT WHEN NOT FOUND OR (NEW.state = 'sent');
    END LOOP;
    IF FOUND THEN
        INSERT INTO public."sent ones" AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound) ON CONFLICT (id) DO NOTHING;
        UPDATE public."sent ones" AS other SET detail = NEW.detail WHERE other.id = NEW.id;
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
CREATE FUNCTION public.lockstep_mirror_845620() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM public."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    IF (NEW.state = 'sent') IS NOT TRUE THEN
        IF TG_OP = 'UPDATE' THEN
            DELETE FROM public."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        END IF;
        RETURN NULL;
    END IF;
    INSERT INTO public."sent ones" AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION public.lockstep_mirror_845620() FROM PUBLIC;
ALTER FUNCTION public.lockstep_mirror_845620() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_845620 AFTER INSERT OR UPDATE OR DELETE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_845620();
COMMIT;

-- s4 migrate/backfill public.loose
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
            INSERT INTO public."sent ones" (id, detail, thing, state, lower_bound)
            SELECT id, detail, thing, state, lower_bound
            FROM public.loose
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (state = 'sent')
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO public."sent ones" (id, detail, thing, state, lower_bound)
        SELECT id, detail, thing, state, lower_bound
        FROM public.loose
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (state = 'sent')
        FOR SHARE
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s5 migrate/gate public.loose

-- s6 migrate/deploy-marker public.loose

-- s7 contract/gate public.loose

-- s8 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_mirror_845620 ON public.loose;
DROP FUNCTION public.lockstep_mirror_845620();
COMMIT;

-- s9 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_184865 ON public."sent ones";
DROP FUNCTION public.lockstep_mirror_184865();
COMMIT;

-- s10 contract/backfill public.loose
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
            DELETE FROM public.loose
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (state = 'sent');
            COMMIT;
            EXIT;
        END IF;
        DELETE FROM public.loose
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (state = 'sent');
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- down
-- s10 contract/backfill public.loose

-- s9 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_mirror_184865() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public.loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM public.loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    INSERT INTO public.loose AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_184865 AFTER INSERT OR UPDATE OR DELETE ON public."sent ones" FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_184865();
COMMIT;

-- s8 contract/sql public.loose
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION public.lockstep_mirror_845620() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM public."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    IF (NEW.state = 'sent') IS NOT TRUE THEN
        IF TG_OP = 'UPDATE' THEN
            DELETE FROM public."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        END IF;
        RETURN NULL;
    END IF;
    INSERT INTO public."sent ones" AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION public.lockstep_mirror_845620() FROM PUBLIC;
ALTER FUNCTION public.lockstep_mirror_845620() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_845620 AFTER INSERT OR UPDATE OR DELETE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_845620();
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public."sent ones".id%TYPE;
    to_1 public."sent ones".id%TYPE;
    end_1 public."sent ones".id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public."sent ones"
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public."sent ones"
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public."sent ones"
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO public.loose (id, detail, thing, state, lower_bound)
            SELECT id, detail, thing, state, lower_bound
            FROM public."sent ones"
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO public.loose (id, detail, thing, state, lower_bound)
        SELECT id, detail, thing, state, lower_bound
        FROM public."sent ones"
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
        FOR SHARE
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s7 contract/gate public.loose

-- s6 migrate/deploy-marker public.loose

-- s5 migrate/gate public.loose

-- s4 migrate/backfill public.loose

-- s3 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_845620 ON public.loose;
DROP FUNCTION public.lockstep_mirror_845620();
COMMIT;

-- s2 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_184865 ON public."sent ones";
DROP FUNCTION public.lockstep_mirror_184865();
COMMIT;

-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public."sent ones";
COMMIT;
