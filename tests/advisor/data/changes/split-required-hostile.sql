-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE "odd schema"."totals of" (
    id bigint NOT NULL,
    "Sel""ect' $lockstep$" numeric(10,2) DEFAULT 0 NOT NULL,
    CHECK (("Sel""ect' $lockstep$" >= (0)::numeric)),
    "from" bigint,
    FOREIGN KEY ("from") REFERENCES "odd schema".customers(id) ON DELETE CASCADE,
    PRIMARY KEY (id),
    FOREIGN KEY (id) REFERENCES "odd schema"."we""ird; drop" ON DELETE CASCADE ON UPDATE CASCADE
);
ALTER TABLE "odd schema"."totals of" OWNER TO postgres;
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl)
             WHERE c.oid = '"odd schema"."we""ird; drop"'::pg_catalog.regclass AND grantee <> c.relowner
             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP
        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, '"odd schema"."totals of"',
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
END
$lockstep$;
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$" DROP NOT NULL;
COMMIT;

-- s3 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_854976() RETURNS trigger LANGUAGE plpgsql AS $lockstep2$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET "Sel""ect' $lockstep$" = NULL, "from" = NULL WHERE other.id = OLD.id;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET "Sel""ect' $lockstep$" = NULL, "from" = NULL WHERE other.id = OLD.id;
    END IF;
    UPDATE "odd schema"."we""ird; drop" AS other SET "Sel""ect' $lockstep$" = NEW."Sel""ect' $lockstep$", "from" = NEW."from"
        WHERE other.id = NEW.id AND (other."Sel""ect' $lockstep$", other."from") IS DISTINCT FROM (NEW."Sel""ect' $lockstep$", NEW."from");
    RETURN NULL;
END
$lockstep2$;
CREATE TRIGGER zz_lockstep_mirror_854976 AFTER INSERT OR UPDATE OR DELETE ON "odd schema"."totals of" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_854976();
COMMIT;

-- s4 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DO $lockstep2$
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
        EXIT WHEN NOT FOUND OR (NEW."Sel""ect' $lockstep$" IS NOT NULL);
    END LOOP;
    IF FOUND THEN
        INSERT INTO "odd schema"."totals of" AS other (id, "Sel""ect' $lockstep$", "from") VALUES (NEW.id, NEW."Sel""ect' $lockstep$", NEW."from") ON CONFLICT (id) DO NOTHING;
        UPDATE "odd schema"."totals of" AS other SET "Sel""ect' $lockstep$" = NEW."Sel""ect' $lockstep$" WHERE other.id = NEW.id;
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
$lockstep2$;
CREATE FUNCTION "odd schema".lockstep_mirror_734246() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep2$
BEGIN
    IF (NEW."Sel""ect' $lockstep$" IS NOT NULL) IS NOT TRUE THEN
        RETURN NULL;
    END IF;
    INSERT INTO "odd schema"."totals of" AS other (id, "Sel""ect' $lockstep$", "from") VALUES (NEW.id, NEW."Sel""ect' $lockstep$", NEW."from")
        ON CONFLICT (id) DO UPDATE SET "Sel""ect' $lockstep$" = NEW."Sel""ect' $lockstep$", "from" = NEW."from"
        WHERE (other."Sel""ect' $lockstep$", other."from") IS DISTINCT FROM (NEW."Sel""ect' $lockstep$", NEW."from");
    RETURN NULL;
END
$lockstep2$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_734246() FROM PUBLIC;
ALTER FUNCTION "odd schema".lockstep_mirror_734246() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_734246 AFTER INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_734246();
COMMIT;

-- s5 migrate/backfill odd schema.we"ird; drop
SET lock_timeout = '2s';
DO $lockstep2$
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
            INSERT INTO "odd schema"."totals of" (id, "Sel""ect' $lockstep$", "from")
            SELECT id, "Sel""ect' $lockstep$", "from"
            FROM "odd schema"."we""ird; drop"
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ("Sel""ect' $lockstep$" IS NOT NULL)
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO "odd schema"."totals of" (id, "Sel""ect' $lockstep$", "from")
        SELECT id, "Sel""ect' $lockstep$", "from"
        FROM "odd schema"."we""ird; drop"
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ("Sel""ect' $lockstep$" IS NOT NULL)
        FOR SHARE
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep2$;
RESET lock_timeout;

-- s6 migrate/gate odd schema.we"ird; drop

-- s7 migrate/deploy-marker odd schema.we"ird; drop

-- s8 contract/gate odd schema.we"ird; drop

-- s9 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_734246 ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema".lockstep_mirror_734246();
COMMIT;

-- s10 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_mirror_854976 ON "odd schema"."totals of";
DROP FUNCTION "odd schema".lockstep_mirror_854976();
COMMIT;

-- s11 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN "Sel""ect' $lockstep$", DROP COLUMN "from";
COMMIT;

-- down
-- s11 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN "Sel""ect' $lockstep$" numeric(10,2);
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN "from" bigint;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$" SET DEFAULT 0;
COMMENT ON COLUMN "odd schema"."we""ird; drop"."Sel""ect' $lockstep$" IS 'it''s; the "total"';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY covering_idx ON "odd schema"."we""ird; drop" USING btree (qty) INCLUDE ("Sel""ect' $lockstep$");
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY expression_idx ON "odd schema"."we""ird; drop" USING btree (lower(note), (("Sel""ect' $lockstep$" * (2)::numeric)));
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY partial_idx ON "odd schema"."we""ird; drop" USING btree ("Sel""ect' $lockstep$" DESC) WHERE ("Sel""ect' $lockstep$" > (5)::numeric);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY unique_idx ON "odd schema"."we""ird; drop" USING btree (qty, id, "Sel""ect' $lockstep$");
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY code_key ON "odd schema"."we""ird; drop" USING btree (code, "Sel""ect' $lockstep$");
SET lock_timeout = '2s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT code_key UNIQUE USING INDEX code_key;
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT positive CHECK (("Sel""ect' $lockstep$" >= (0)::numeric)) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT positive;
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_from_fkey" FOREIGN KEY ("from") REFERENCES "odd schema".customers(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_from_fkey";
RESET lock_timeout;
RESET statement_timeout;

-- s10 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION "odd schema".lockstep_mirror_854976() RETURNS trigger LANGUAGE plpgsql AS $lockstep2$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET "Sel""ect' $lockstep$" = NULL, "from" = NULL WHERE other.id = OLD.id;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET "Sel""ect' $lockstep$" = NULL, "from" = NULL WHERE other.id = OLD.id;
    END IF;
    UPDATE "odd schema"."we""ird; drop" AS other SET "Sel""ect' $lockstep$" = NEW."Sel""ect' $lockstep$", "from" = NEW."from"
        WHERE other.id = NEW.id AND (other."Sel""ect' $lockstep$", other."from") IS DISTINCT FROM (NEW."Sel""ect' $lockstep$", NEW."from");
    RETURN NULL;
END
$lockstep2$;
CREATE TRIGGER zz_lockstep_mirror_854976 AFTER INSERT OR UPDATE OR DELETE ON "odd schema"."totals of" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_854976();
DO $lockstep2$
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
            SET "Sel""ect' $lockstep$" = CASE WHEN EXISTS (SELECT FROM "odd schema"."totals of" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id) THEN (SELECT moved."Sel""ect' $lockstep$" FROM "odd schema"."totals of" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE) ELSE 0 END, "from" = (SELECT moved."from" FROM "odd schema"."totals of" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (coalesce((SELECT ("odd schema"."we""ird; drop"."Sel""ect' $lockstep$", "odd schema"."we""ird; drop"."from") IS DISTINCT FROM (moved."Sel""ect' $lockstep$", moved."from") FROM "odd schema"."totals of" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id), "odd schema"."we""ird; drop"."Sel""ect' $lockstep$" IS NULL));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET "Sel""ect' $lockstep$" = CASE WHEN EXISTS (SELECT FROM "odd schema"."totals of" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id) THEN (SELECT moved."Sel""ect' $lockstep$" FROM "odd schema"."totals of" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE) ELSE 0 END, "from" = (SELECT moved."from" FROM "odd schema"."totals of" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (coalesce((SELECT ("odd schema"."we""ird; drop"."Sel""ect' $lockstep$", "odd schema"."we""ird; drop"."from") IS DISTINCT FROM (moved."Sel""ect' $lockstep$", moved."from") FROM "odd schema"."totals of" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id), "odd schema"."we""ird; drop"."Sel""ect' $lockstep$" IS NULL));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep2$;
RESET lock_timeout;
RESET statement_timeout;

-- s9 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_734246() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep2$
BEGIN
    IF (NEW."Sel""ect' $lockstep$" IS NOT NULL) IS NOT TRUE THEN
        RETURN NULL;
    END IF;
    INSERT INTO "odd schema"."totals of" AS other (id, "Sel""ect' $lockstep$", "from") VALUES (NEW.id, NEW."Sel""ect' $lockstep$", NEW."from")
        ON CONFLICT (id) DO UPDATE SET "Sel""ect' $lockstep$" = NEW."Sel""ect' $lockstep$", "from" = NEW."from"
        WHERE (other."Sel""ect' $lockstep$", other."from") IS DISTINCT FROM (NEW."Sel""ect' $lockstep$", NEW."from");
    RETURN NULL;
END
$lockstep2$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_734246() FROM PUBLIC;
ALTER FUNCTION "odd schema".lockstep_mirror_734246() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_734246 AFTER INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_734246();
COMMIT;

-- s8 contract/gate odd schema.we"ird; drop

-- s7 migrate/deploy-marker odd schema.we"ird; drop

-- s6 migrate/gate odd schema.we"ird; drop

-- s5 migrate/backfill odd schema.we"ird; drop

-- s4 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_734246 ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema".lockstep_mirror_734246();
COMMIT;

-- s3 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_854976 ON "odd schema"."totals of";
DROP FUNCTION "odd schema".lockstep_mirror_854976();
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_not_null1" CHECK ("Sel""ect' $lockstep$" IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_not_null1";
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_not_null" NOT NULL "Sel""ect' $lockstep$";
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_not_null1";
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"."totals of";
COMMIT;
