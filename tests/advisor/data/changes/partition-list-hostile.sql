-- up
-- s1 expand/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE "odd schema".events_new (LIKE "odd schema".events INCLUDING ALL EXCLUDING INDEXES EXCLUDING IDENTITY EXCLUDING STATISTICS) PARTITION BY LIST (kind);
CREATE TABLE "odd schema".events_p1 PARTITION OF "odd schema".events_new FOR VALUES IN ('a');
ALTER TABLE "odd schema".events_p1 OWNER TO postgres;
CREATE TABLE "odd schema".events_p2 PARTITION OF "odd schema".events_new FOR VALUES IN ('b');
ALTER TABLE "odd schema".events_p2 OWNER TO postgres;
CREATE TABLE "odd schema".events_default PARTITION OF "odd schema".events_new DEFAULT;
ALTER TABLE "odd schema".events_default OWNER TO postgres;
CREATE INDEX events_kind_new ON "odd schema".events_new USING btree (kind, at DESC);
ALTER TABLE "odd schema".events_new ADD CONSTRAINT events_pkey_new PRIMARY KEY (id, kind);
ALTER TABLE "odd schema".events_new ADD CONSTRAINT events_customer FOREIGN KEY (customer) REFERENCES "odd schema".customers(id);
ALTER TABLE "odd schema".events_new OWNER TO postgres;
COMMIT;

-- s2 expand/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DO $lockstep$
DECLARE
    rows refcursor;
    new "odd schema".events%ROWTYPE;
    context text;
BEGIN
    OPEN rows FOR SELECT * FROM "odd schema".events LIMIT 1000;
    SET LOCAL ROLE postgres;
    SET LOCAL search_path = pg_catalog, "odd schema", pg_temp;
    LOOP
        FETCH rows INTO new;
        EXIT WHEN NOT FOUND OR (true);
    END LOOP;
    IF FOUND THEN
        INSERT INTO "odd schema".events_new AS other (id, at, kind, seen, customer, payload) VALUES (NEW.id, NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload) ON CONFLICT (id, kind) DO NOTHING;
        UPDATE "odd schema".events_new AS other SET at = NEW.at WHERE other.id = NEW.id AND other.kind = NEW.kind;
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
CREATE FUNCTION "odd schema".lockstep_mirror_711738() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema".events_new AS other WHERE other.id = OLD.id AND other.kind = OLD.kind AND (other.at, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.seen, OLD.customer, OLD.payload);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id OR OLD.kind IS DISTINCT FROM NEW.kind) THEN
        DELETE FROM "odd schema".events_new AS other WHERE other.id = OLD.id AND other.kind = OLD.kind AND (other.at, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.seen, OLD.customer, OLD.payload);
    END IF;
    INSERT INTO "odd schema".events_new AS other (id, at, kind, seen, customer, payload) VALUES (NEW.id, NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload)
        ON CONFLICT (id, kind) DO UPDATE SET at = NEW.at, seen = NEW.seen, customer = NEW.customer, payload = NEW.payload
        WHERE (other.at, other.seen, other.customer, other.payload) IS DISTINCT FROM (NEW.at, NEW.seen, NEW.customer, NEW.payload);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_711738() FROM PUBLIC;
ALTER FUNCTION "odd schema".lockstep_mirror_711738() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_711738 AFTER INSERT OR UPDATE OR DELETE ON "odd schema".events FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_711738();
COMMIT;

-- s3 migrate/backfill odd schema.events
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".events.id%TYPE;
    to_1 "odd schema".events.id%TYPE;
    end_1 "odd schema".events.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".events
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".events
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".events
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO "odd schema".events_new (id, at, kind, seen, customer, payload)
            SELECT id, at, kind, seen, customer, payload
            FROM "odd schema".events
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO "odd schema".events_new (id, at, kind, seen, customer, payload)
        SELECT id, at, kind, seen, customer, payload
        FROM "odd schema".events
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

-- s4 migrate/gate odd schema.events

-- s5 contract/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
LOCK TABLE "odd schema".events IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_lockstep_mirror_711738 ON "odd schema".events;
DROP FUNCTION "odd schema".lockstep_mirror_711738();
ALTER TABLE "odd schema".events RENAME TO events_old;
ALTER TABLE "odd schema".events_new RENAME TO events;
ALTER INDEX "odd schema".events_kind RENAME TO events_kind_old;
ALTER INDEX "odd schema".events_kind_new RENAME TO events_kind;
ALTER INDEX "odd schema".events_pkey RENAME TO events_pkey_old;
ALTER INDEX "odd schema".events_pkey_new RENAME TO events_pkey;
ALTER SEQUENCE "odd schema".events_id_seq OWNED BY "odd schema".events.id;
ALTER TABLE "odd schema".events_old DISABLE TRIGGER touch_it;
CREATE TRIGGER touch_it BEFORE UPDATE ON "odd schema".events FOR EACH ROW EXECUTE FUNCTION "odd schema".touch();
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl)
             WHERE c.oid = '"odd schema".events_old'::pg_catalog.regclass AND grantee <> c.relowner
             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP
        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, '"odd schema".events',
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
END
$lockstep$;
CREATE FUNCTION "odd schema".lockstep_mirror_683797() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema".events_old AS other WHERE other.id = OLD.id AND (other.at, other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.kind, OLD.seen, OLD.customer, OLD.payload);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM "odd schema".events_old AS other WHERE other.id = OLD.id AND (other.at, other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.kind, OLD.seen, OLD.customer, OLD.payload);
    END IF;
    INSERT INTO "odd schema".events_old AS other (id, at, kind, seen, customer, payload) VALUES (NEW.id, NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload)
        ON CONFLICT (id) DO UPDATE SET at = NEW.at, kind = NEW.kind, seen = NEW.seen, customer = NEW.customer, payload = NEW.payload
        WHERE (other.at, other.kind, other.seen, other.customer, other.payload) IS DISTINCT FROM (NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_683797() FROM PUBLIC;
ALTER FUNCTION "odd schema".lockstep_mirror_683797() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_683797 AFTER INSERT OR UPDATE OR DELETE ON "odd schema".events FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_683797();
ALTER TABLE "odd schema".events OWNER TO postgres;
COMMIT;

-- s6 contract/gate odd schema.events

-- s7 contract/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_683797 ON "odd schema".events;
DROP FUNCTION "odd schema".lockstep_mirror_683797();
COMMIT;

-- s8 contract/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema".events_old;
COMMIT;

-- down
-- s8 contract/sql odd schema.events

-- s7 contract/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_683797() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema".events_old AS other WHERE other.id = OLD.id AND (other.at, other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.kind, OLD.seen, OLD.customer, OLD.payload);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM "odd schema".events_old AS other WHERE other.id = OLD.id AND (other.at, other.kind, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.kind, OLD.seen, OLD.customer, OLD.payload);
    END IF;
    INSERT INTO "odd schema".events_old AS other (id, at, kind, seen, customer, payload) VALUES (NEW.id, NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload)
        ON CONFLICT (id) DO UPDATE SET at = NEW.at, kind = NEW.kind, seen = NEW.seen, customer = NEW.customer, payload = NEW.payload
        WHERE (other.at, other.kind, other.seen, other.customer, other.payload) IS DISTINCT FROM (NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_683797() FROM PUBLIC;
ALTER FUNCTION "odd schema".lockstep_mirror_683797() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_683797 AFTER INSERT OR UPDATE OR DELETE ON "odd schema".events FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_683797();
COMMIT;

-- s6 contract/gate odd schema.events

-- s5 contract/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
LOCK TABLE "odd schema".events IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_lockstep_mirror_683797 ON "odd schema".events;
DROP FUNCTION "odd schema".lockstep_mirror_683797();
ALTER INDEX "odd schema".events_kind RENAME TO events_kind_new;
ALTER INDEX "odd schema".events_kind_old RENAME TO events_kind;
ALTER INDEX "odd schema".events_pkey RENAME TO events_pkey_new;
ALTER INDEX "odd schema".events_pkey_old RENAME TO events_pkey;
ALTER SEQUENCE "odd schema".events_id_seq OWNED BY "odd schema".events_old.id;
DROP TRIGGER touch_it ON "odd schema".events;
ALTER TABLE "odd schema".events_old ENABLE TRIGGER touch_it;
ALTER TABLE "odd schema".events RENAME TO events_new;
ALTER TABLE "odd schema".events_old RENAME TO events;
CREATE FUNCTION "odd schema".lockstep_mirror_711738() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema".events_new AS other WHERE other.id = OLD.id AND other.kind = OLD.kind AND (other.at, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.seen, OLD.customer, OLD.payload);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id OR OLD.kind IS DISTINCT FROM NEW.kind) THEN
        DELETE FROM "odd schema".events_new AS other WHERE other.id = OLD.id AND other.kind = OLD.kind AND (other.at, other.seen, other.customer, other.payload) IS NOT DISTINCT FROM (OLD.at, OLD.seen, OLD.customer, OLD.payload);
    END IF;
    INSERT INTO "odd schema".events_new AS other (id, at, kind, seen, customer, payload) VALUES (NEW.id, NEW.at, NEW.kind, NEW.seen, NEW.customer, NEW.payload)
        ON CONFLICT (id, kind) DO UPDATE SET at = NEW.at, seen = NEW.seen, customer = NEW.customer, payload = NEW.payload
        WHERE (other.at, other.seen, other.customer, other.payload) IS DISTINCT FROM (NEW.at, NEW.seen, NEW.customer, NEW.payload);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_711738() FROM PUBLIC;
ALTER FUNCTION "odd schema".lockstep_mirror_711738() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_711738 AFTER INSERT OR UPDATE OR DELETE ON "odd schema".events FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_711738();
COMMIT;

-- s4 migrate/gate odd schema.events

-- s3 migrate/backfill odd schema.events

-- s2 expand/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_711738 ON "odd schema".events;
DROP FUNCTION "odd schema".lockstep_mirror_711738();
COMMIT;

-- s1 expand/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema".events_new;
COMMIT;
