-- up
-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE "odd schema"."sent ones" (LIKE "odd schema".loose INCLUDING ALL EXCLUDING IDENTITY);
ALTER TABLE "odd schema"."sent ones" OWNER TO postgres;
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl)
             WHERE c.oid = '"odd schema".loose'::pg_catalog.regclass AND grantee <> c.relowner
             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP
        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, '"odd schema"."sent ones"',
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
END
$lockstep$;
COMMIT;

-- s2 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_458857() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema".loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM "odd schema".loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    INSERT INTO "odd schema".loose AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_458857 AFTER INSERT OR UPDATE OR DELETE ON "odd schema"."sent ones" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_458857();
COMMIT;

-- s3 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DO $lockstep$
DECLARE
    rows refcursor;
    new "odd schema".loose%ROWTYPE;
    context text;
BEGIN
    OPEN rows FOR SELECT * FROM "odd schema".loose LIMIT 1000;
    SET LOCAL ROLE postgres;
    SET LOCAL search_path = pg_catalog, "odd schema", pg_temp;
    LOOP
        FETCH rows INTO new;
        EXIT WHEN NOT FOUND OR (NEW.state = 'sent');
    END LOOP;
    IF FOUND THEN
        INSERT INTO "odd schema"."sent ones" AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound) ON CONFLICT (id) DO NOTHING;
        UPDATE "odd schema"."sent ones" AS other SET detail = NEW.detail WHERE other.id = NEW.id;
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
CREATE FUNCTION "odd schema".lockstep_mirror_508289() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema"."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM "odd schema"."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    IF (NEW.state = 'sent') IS NOT TRUE THEN
        IF TG_OP = 'UPDATE' THEN
            DELETE FROM "odd schema"."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        END IF;
        RETURN NULL;
    END IF;
    INSERT INTO "odd schema"."sent ones" AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_508289() FROM PUBLIC;
ALTER FUNCTION "odd schema".lockstep_mirror_508289() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_508289 AFTER INSERT OR UPDATE OR DELETE ON "odd schema".loose FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_508289();
COMMIT;

-- s4 migrate/backfill odd schema.loose
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".loose.id%TYPE;
    to_1 "odd schema".loose.id%TYPE;
    end_1 "odd schema".loose.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".loose
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".loose
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".loose
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO "odd schema"."sent ones" (id, detail, thing, state, lower_bound)
            SELECT id, detail, thing, state, lower_bound
            FROM "odd schema".loose
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (state = 'sent')
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO "odd schema"."sent ones" (id, detail, thing, state, lower_bound)
        SELECT id, detail, thing, state, lower_bound
        FROM "odd schema".loose
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

-- s5 migrate/gate odd schema.loose

-- s6 migrate/deploy-marker odd schema.loose

-- s7 contract/gate odd schema.loose

-- s8 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_mirror_508289 ON "odd schema".loose;
DROP FUNCTION "odd schema".lockstep_mirror_508289();
COMMIT;

-- s9 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_458857 ON "odd schema"."sent ones";
DROP FUNCTION "odd schema".lockstep_mirror_458857();
COMMIT;

-- s10 contract/backfill odd schema.loose
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".loose.id%TYPE;
    to_1 "odd schema".loose.id%TYPE;
    end_1 "odd schema".loose.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".loose
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".loose
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".loose
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            DELETE FROM "odd schema".loose
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (state = 'sent');
            COMMIT;
            EXIT;
        END IF;
        DELETE FROM "odd schema".loose
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
-- s10 contract/backfill odd schema.loose

-- s9 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_458857() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema".loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM "odd schema".loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    INSERT INTO "odd schema".loose AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_458857 AFTER INSERT OR UPDATE OR DELETE ON "odd schema"."sent ones" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_458857();
COMMIT;

-- s8 contract/sql odd schema.loose
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION "odd schema".lockstep_mirror_508289() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema"."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM "odd schema"."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    IF (NEW.state = 'sent') IS NOT TRUE THEN
        IF TG_OP = 'UPDATE' THEN
            DELETE FROM "odd schema"."sent ones" AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        END IF;
        RETURN NULL;
    END IF;
    INSERT INTO "odd schema"."sent ones" AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_508289() FROM PUBLIC;
ALTER FUNCTION "odd schema".lockstep_mirror_508289() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_508289 AFTER INSERT OR UPDATE OR DELETE ON "odd schema".loose FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_508289();
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema"."sent ones".id%TYPE;
    to_1 "odd schema"."sent ones".id%TYPE;
    end_1 "odd schema"."sent ones".id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema"."sent ones"
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema"."sent ones"
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema"."sent ones"
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO "odd schema".loose (id, detail, thing, state, lower_bound)
            SELECT id, detail, thing, state, lower_bound
            FROM "odd schema"."sent ones"
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO "odd schema".loose (id, detail, thing, state, lower_bound)
        SELECT id, detail, thing, state, lower_bound
        FROM "odd schema"."sent ones"
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

-- s7 contract/gate odd schema.loose

-- s6 migrate/deploy-marker odd schema.loose

-- s5 migrate/gate odd schema.loose

-- s4 migrate/backfill odd schema.loose

-- s3 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_508289 ON "odd schema".loose;
DROP FUNCTION "odd schema".lockstep_mirror_508289();
COMMIT;

-- s2 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_458857 ON "odd schema"."sent ones";
DROP FUNCTION "odd schema".lockstep_mirror_458857();
COMMIT;

-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"."sent ones";
COMMIT;
