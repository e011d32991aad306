-- up
-- s1 expand/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE public.events_new (LIKE public.events INCLUDING ALL EXCLUDING INDEXES EXCLUDING IDENTITY EXCLUDING STATISTICS) PARTITION BY RANGE (at);
CREATE TABLE public.events_p1 PARTITION OF public.events_new FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
ALTER TABLE public.events_p1 OWNER TO postgres;
CREATE TABLE public.events_p2 PARTITION OF public.events_new FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
ALTER TABLE public.events_p2 OWNER TO postgres;
CREATE TABLE public.events_default PARTITION OF public.events_new DEFAULT;
ALTER TABLE public.events_default OWNER TO postgres;
CREATE INDEX events_kind_new ON public.events_new USING btree (kind, at DESC);
ALTER TABLE public.events_new ADD CONSTRAINT events_pkey_new PRIMARY KEY (id, at);
ALTER TABLE public.events_new ADD CONSTRAINT events_customer FOREIGN KEY (customer) REFERENCES public.customers(id);
ALTER TABLE public.events_new OWNER TO postgres;
COMMIT;

-- s2 expand/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DO $lockstep$
DECLARE
    rows refcursor;
    new public.events%ROWTYPE;
    context text;
BEGIN
    OPEN rows FOR SELECT * FROM public.events LIMIT 1000;
    SET LOCAL ROLE postgres;
    SET LOCAL search_path = pg_catalog, public, pg_temp;
    LOOP
        FETCH rows INTO new;
        EXIT WHEN NOT FOUND OR (true);
    END LOOP;
    IF FOUND THEN
        INSERT INTO public.events_new AS other (id, at, kind, seen, customer, payload) VALUES (NEW.id, NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload) ON CONFLICT (id, at) DO NOTHING;
        UPDATE public.events_new AS other SET kind = NEW.kind WHERE other.id = NEW.id AND other.at = NEW.at;
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
CREATE FUNCTION public.lockstep_mirror_409662() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public.events_new AS other WHERE other.id = OLD.id AND other.at = OLD.at AND (other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.kind, OLD.seen, OLD.customer, OLD.payload);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id OR OLD.at IS DISTINCT FROM NEW.at) THEN
        DELETE FROM public.events_new AS other WHERE other.id = OLD.id AND other.at = OLD.at AND (other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.kind, OLD.seen, OLD.customer, OLD.payload);
    END IF;
    INSERT INTO public.events_new AS other (id, at, kind, seen, customer, payload) VALUES (NEW.id, NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload)
        ON CONFLICT (id, at) DO UPDATE SET kind = NEW.kind, seen = NEW.seen, customer = NEW.customer, payload = NEW.payload
        WHERE (other.kind, other.seen, other.customer, other.payload) IS DISTINCT FROM (NEW.kind, NEW.seen, NEW.customer, NEW.payload);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION public.lockstep_mirror_409662() FROM PUBLIC;
ALTER FUNCTION public.lockstep_mirror_409662() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_409662 AFTER INSERT OR UPDATE OR DELETE ON public.events FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_409662();
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
            INSERT INTO public.events_new (id, at, kind, seen, customer, payload)
            SELECT id, at, kind, seen, customer, payload
            FROM public.events
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO public.events_new (id, at, kind, seen, customer, payload)
        SELECT id, at, kind, seen, customer, payload
        FROM public.events
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

-- s4 migrate/gate public.events

-- s5 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
LOCK TABLE public.events IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_lockstep_mirror_409662 ON public.events;
DROP FUNCTION public.lockstep_mirror_409662();
ALTER TABLE public.events RENAME TO events_old;
ALTER TABLE public.events_new RENAME TO events;
ALTER INDEX public.events_kind RENAME TO events_kind_old;
ALTER INDEX public.events_kind_new RENAME TO events_kind;
ALTER INDEX public.events_pkey RENAME TO events_pkey_old;
ALTER INDEX public.events_pkey_new RENAME TO events_pkey;
ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id;
ALTER TABLE public.events_old DISABLE TRIGGER touch_it;
CREATE TRIGGER touch_it BEFORE UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.touch();
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl)
             WHERE c.oid = 'public.events_old'::pg_catalog.regclass AND grantee <> c.relowner
             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP
        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, 'public.events',
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
END
$lockstep$;
CREATE FUNCTION public.lockstep_mirror_537909() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public.events_old AS other WHERE other.id = OLD.id AND (other.at, other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.kind, OLD.seen, OLD.customer, OLD.payload);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM public.events_old AS other WHERE other.id = OLD.id AND (other.at, other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.kind, OLD.seen, OLD.customer, OLD.payload);
    END IF;
    INSERT INTO public.events_old AS other (id, at, kind, seen, customer, payload) VALUES (NEW.id, NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload)
        ON CONFLICT (id) DO UPDATE SET at = NEW.at, kind = NEW.kind, seen = NEW.seen, customer = NEW.customer, payload = NEW.payload
        WHERE (other.at, other.kind, other.seen, other.customer, other.payload) IS DISTINCT FROM (NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION public.lockstep_mirror_537909() FROM PUBLIC;
ALTER FUNCTION public.lockstep_mirror_537909() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_537909 AFTER INSERT OR UPDATE OR DELETE ON public.events FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_537909();
ALTER TABLE public.events OWNER TO postgres;
COMMIT;

-- s6 contract/gate public.events

-- s7 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_537909 ON public.events;
DROP FUNCTION public.lockstep_mirror_537909();
COMMIT;

-- s8 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public.events_old;
COMMIT;

-- down
-- s8 contract/sql public.events

-- s7 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_mirror_537909() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public.events_old AS other WHERE other.id = OLD.id AND (other.at, other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.kind, OLD.seen, OLD.customer, OLD.payload);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM public.events_old AS other WHERE other.id = OLD.id AND (other.at, other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.kind, OLD.seen, OLD.customer, OLD.payload);
    END IF;
    INSERT INTO public.events_old AS other (id, at, kind, seen, customer, payload) VALUES (NEW.id, NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload)
        ON CONFLICT (id) DO UPDATE SET at = NEW.at, kind = NEW.kind, seen = NEW.seen, customer = NEW.customer, payload = NEW.payload
        WHERE (other.at, other.kind, other.seen, other.customer, other.payload) IS DISTINCT FROM (NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION public.lockstep_mirror_537909() FROM PUBLIC;
ALTER FUNCTION public.lockstep_mirror_537909() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_537909 AFTER INSERT OR UPDATE OR DELETE ON public.events FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_537909();
COMMIT;

-- s6 contract/gate public.events

-- s5 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
LOCK TABLE public.events IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_lockstep_mirror_537909 ON public.events;
DROP FUNCTION public.lockstep_mirror_537909();
ALTER INDEX public.events_kind RENAME TO events_kind_new;
ALTER INDEX public.events_kind_old RENAME TO events_kind;
ALTER INDEX public.events_pkey RENAME TO events_pkey_new;
ALTER INDEX public.events_pkey_old RENAME TO events_pkey;
ALTER SEQUENCE public.events_id_seq OWNED BY public.events_old.id;
DROP TRIGGER touch_it ON public.events;
ALTER TABLE public.events_old ENABLE TRIGGER touch_it;
ALTER TABLE public.events RENAME TO events_new;
ALTER TABLE public.events_old RENAME TO events;
CREATE FUNCTION public.lockstep_mirror_409662() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public.events_new AS other WHERE other.id = OLD.id AND other.at = OLD.at AND (other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.kind, OLD.seen, OLD.customer, OLD.payload);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id OR OLD.at IS DISTINCT FROM NEW.at) THEN
        DELETE FROM public.events_new AS other WHERE other.id = OLD.id AND other.at = OLD.at AND (other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.kind, OLD.seen, OLD.customer, OLD.payload);
    END IF;
    INSERT INTO public.events_new AS other (id, at, kind, seen, customer, payload) VALUES (NEW.id, NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload)
        ON CONFLICT (id, at) DO UPDATE SET kind = NEW.kind, seen = NEW.seen, customer = NEW.customer, payload = NEW.payload
        WHERE (other.kind, other.seen, other.customer, other.payload) IS DISTINCT FROM (NEW.kind, NEW.seen, NEW.customer, NEW.payload);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION public.lockstep_mirror_409662() FROM PUBLIC;
ALTER FUNCTION public.lockstep_mirror_409662() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_409662 AFTER INSERT OR UPDATE OR DELETE ON public.events FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_409662();
COMMIT;

-- s4 migrate/gate public.events

-- s3 migrate/backfill public.events

-- s2 expand/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_409662 ON public.events;
DROP FUNCTION public.lockstep_mirror_409662();
COMMIT;

-- s1 expand/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public.events_new;
COMMIT;
