-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE "odd schema"."more of it" (
    id bigint NOT NULL,
    note text,
    qty integer,
    CHECK ((qty < 1000)),
    PRIMARY KEY (id),
    FOREIGN KEY (id) REFERENCES "odd schema"."we""ird; drop" ON DELETE CASCADE ON UPDATE CASCADE
);
ALTER TABLE "odd schema"."more of it" OWNER TO postgres;
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl)
             WHERE c.oid = '"odd schema"."we""ird; drop"'::pg_catalog.regclass AND grantee <> c.relowner
             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP
        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, '"odd schema"."more of it"',
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
END
$lockstep$;
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_668343() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET note = NULL, qty = NULL WHERE other.id = OLD.id;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET note = NULL, qty = NULL WHERE other.id = OLD.id;
    END IF;
    UPDATE "odd schema"."we""ird; drop" AS other SET note = NEW.note, qty = NEW.qty
        WHERE other.id = NEW.id AND (other.note, other.qty) IS DISTINCT FROM (NEW.note, NEW.qty);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_668343 AFTER INSERT OR UPDATE OR DELETE ON "odd schema"."more of it" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_668343();
COMMIT;

-- s3 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DO $lockstep$
DECLARE
    rows refcursor;
    new "odd schema"."we""ird; drop"%ROWTYPE;
    context text;
BEGIN
    OPEN rows FOR SELECT * FROM "odd schema"."we""ird; drop" LIMIT 1000;
    SET LOCAL ROLE postgres;
    SET LOCAL search_path = pg_catalog, "odd schema", pg_temp;
    LOOP
        FETCH rows INTO new;
        EXIT WHEN NOT FOUND OR (true);
    END LOOP;
    IF FOUND THEN
        INSERT INTO "odd schema"."more of it" AS other (id, note, qty) VALUES (NEW.id, NEW.note, NEW.qty) ON CONFLICT (id) DO NOTHING;
        UPDATE "odd schema"."more of it" AS other SET note = NEW.note WHERE other.id = NEW.id;
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
CREATE FUNCTION "odd schema".lockstep_mirror_819162() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep$
BEGIN
    INSERT INTO "odd schema"."more of it" AS other (id, note, qty) VALUES (NEW.id, NEW.note, NEW.qty)
        ON CONFLICT (id) DO UPDATE SET note = NEW.note, qty = NEW.qty
        WHERE (other.note, other.qty) IS DISTINCT FROM (NEW.note, NEW.qty);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_819162() FROM PUBLIC;
ALTER FUNCTION "odd schema".lockstep_mirror_819162() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_819162 AFTER INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_819162();
COMMIT;

-- s4 migrate/backfill odd schema.we"ird; drop
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema"."we""ird; drop".id%TYPE;
    to_1 "odd schema"."we""ird; drop".id%TYPE;
    end_1 "odd schema"."we""ird; drop".id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema"."we""ird; drop"
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema"."we""ird; drop"
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema"."we""ird; drop"
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO "odd schema"."more of it" (id, note, qty)
            SELECT id, note, qty
            FROM "odd schema"."we""ird; drop"
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO "odd schema"."more of it" (id, note, qty)
        SELECT id, note, qty
        FROM "odd schema"."we""ird; drop"
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

-- s5 migrate/gate odd schema.we"ird; drop

-- s6 migrate/deploy-marker odd schema.we"ird; drop

-- s7 contract/gate odd schema.we"ird; drop

-- s8 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_819162 ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema".lockstep_mirror_819162();
COMMIT;

-- s9 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_mirror_668343 ON "odd schema"."more of it";
DROP FUNCTION "odd schema".lockstep_mirror_668343();
COMMIT;

-- s10 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN note, DROP COLUMN qty;
COMMIT;

-- down
-- s10 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN note text;
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN qty integer;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY expression_idx ON "odd schema"."we""ird; drop" USING btree (lower(note), (("Sel""ect' $lockstep$" * (2)::numeric)));
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY covering_idx ON "odd schema"."we""ird; drop" USING btree (qty) INCLUDE ("Sel""ect' $lockstep$");
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY unique_idx ON "odd schema"."we""ird; drop" USING btree (qty, id, "Sel""ect' $lockstep$");
SET lock_timeout = '2s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT small CHECK ((qty < 1000)) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT small;
RESET lock_timeout;
RESET statement_timeout;

-- s9 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION "odd schema".lockstep_mirror_668343() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET note = NULL, qty = NULL WHERE other.id = OLD.id;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET note = NULL, qty = NULL WHERE other.id = OLD.id;
    END IF;
    UPDATE "odd schema"."we""ird; drop" AS other SET note = NEW.note, qty = NEW.qty
        WHERE other.id = NEW.id AND (other.note, other.qty) IS DISTINCT FROM (NEW.note, NEW.qty);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_668343 AFTER INSERT OR UPDATE OR DELETE ON "odd schema"."more of it" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_668343();
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema"."we""ird; drop".id%TYPE;
    to_1 "odd schema"."we""ird; drop".id%TYPE;
    end_1 "odd schema"."we""ird; drop".id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema"."we""ird; drop"
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema"."we""ird; drop"
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema"."we""ird; drop"
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema"."we""ird; drop"
            SET note = (SELECT moved.note FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE), qty = (SELECT moved.qty FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((SELECT ("odd schema"."we""ird; drop".note, "odd schema"."we""ird; drop".qty) IS DISTINCT FROM (moved.note, moved.qty) FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET note = (SELECT moved.note FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE), qty = (SELECT moved.qty FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((SELECT ("odd schema"."we""ird; drop".note, "odd schema"."we""ird; drop".qty) IS DISTINCT FROM (moved.note, moved.qty) FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s8 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_819162() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep$
BEGIN
    INSERT INTO "odd schema"."more of it" AS other (id, note, qty) VALUES (NEW.id, NEW.note, NEW.qty)
        ON CONFLICT (id) DO UPDATE SET note = NEW.note, qty = NEW.qty
        WHERE (other.note, other.qty) IS DISTINCT FROM (NEW.note, NEW.qty);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_819162() FROM PUBLIC;
ALTER FUNCTION "odd schema".lockstep_mirror_819162() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_819162 AFTER INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_819162();
COMMIT;

-- s7 contract/gate odd schema.we"ird; drop

-- s6 migrate/deploy-marker odd schema.we"ird; drop

-- s5 migrate/gate odd schema.we"ird; drop

-- s4 migrate/backfill odd schema.we"ird; drop

-- s3 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_819162 ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema".lockstep_mirror_819162();
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_668343 ON "odd schema"."more of it";
DROP FUNCTION "odd schema".lockstep_mirror_668343();
COMMIT;

-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"."more of it";
COMMIT;
