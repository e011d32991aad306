-- up
-- s1 expand/gate odd schema.we"ird; drop

-- s2 expand/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY "we""ird; drop_from_idx" ON "odd schema"."we""ird; drop" USING btree ("from");
RESET lock_timeout;
RESET statement_timeout;

-- s3 expand/gate odd schema.customers

-- s4 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN "na me" text;
COMMIT;

-- s5 expand/sql odd schema.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_move_we""ird; drop_na me"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW."na me" IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW."from" IS DISTINCT FROM OLD."from") AND NOT (NEW."na me" IS DISTINCT FROM OLD."na me")) THEN
            IF EXISTS (SELECT FROM "odd schema".customers AS other WHERE other.id = NEW."from") THEN
                NEW."na me" := (SELECT other.name FROM "odd schema".customers AS other WHERE other.id = NEW."from" LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW."from" IS DISTINCT FROM OLD."from") OR NEW."na me" IS DISTINCT FROM OLD."na me" THEN
        PERFORM FROM "odd schema".customers AS other WHERE other.id = NEW."from" FOR UPDATE;
        UPDATE "odd schema".customers AS other SET name = NEW."na me"
            WHERE other.id = NEW."from" AND other.name IS DISTINCT FROM NEW."na me";
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER "zz_lockstep_move_na me_before" BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_move_we""ird; drop_na me"();
CREATE TRIGGER "zz_lockstep_move_na me_after" AFTER INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_move_we""ird; drop_na me"();
COMMIT;

-- s6 expand/sql odd schema.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_move_customers_name() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.name IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.name IS DISTINCT FROM OLD.name)) THEN
            IF EXISTS (SELECT FROM "odd schema"."we""ird; drop" AS other WHERE other."from" = NEW.id) THEN
                NEW.name := (SELECT other."na me" FROM "odd schema"."we""ird; drop" AS other WHERE other."from" = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.name IS DISTINCT FROM OLD.name THEN
        PERFORM FROM "odd schema"."we""ird; drop" AS other WHERE other."from" = NEW.id FOR UPDATE;
        UPDATE "odd schema"."we""ird; drop" AS other SET "na me" = NEW.name
            WHERE other."from" = NEW.id AND other."na me" IS DISTINCT FROM NEW.name;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_name_before BEFORE INSERT OR UPDATE ON "odd schema".customers FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_customers_name();
CREATE TRIGGER zz_lockstep_move_name_after AFTER INSERT OR UPDATE ON "odd schema".customers FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_customers_name();
COMMIT;

-- s7 migrate/backfill odd schema.we"ird; drop
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
            UPDATE "odd schema"."we""ird; drop"
            SET "na me" = (SELECT source.name FROM "odd schema".customers AS source WHERE source.id = "odd schema"."we""ird; drop"."from" LIMIT 1 FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (EXISTS (SELECT FROM "odd schema".customers AS source WHERE source.id = "odd schema"."we""ird; drop"."from" AND source.name IS DISTINCT FROM "odd schema"."we""ird; drop"."na me"));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET "na me" = (SELECT source.name FROM "odd schema".customers AS source WHERE source.id = "odd schema"."we""ird; drop"."from" LIMIT 1 FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (EXISTS (SELECT FROM "odd schema".customers AS source WHERE source.id = "odd schema"."we""ird; drop"."from" AND source.name IS DISTINCT FROM "odd schema"."we""ird; drop"."na me"));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s8 migrate/gate odd schema.customers

-- s9 migrate/deploy-marker odd schema.customers

-- s10 contract/gate odd schema.customers

-- s11 contract/sql odd schema.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_move_name_before ON "odd schema".customers;
DROP TRIGGER zz_lockstep_move_name_after ON "odd schema".customers;
DROP FUNCTION "odd schema".lockstep_move_customers_name();
COMMIT;

-- s12 contract/sql odd schema.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER "zz_lockstep_move_na me_before" ON "odd schema"."we""ird; drop";
DROP TRIGGER "zz_lockstep_move_na me_after" ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema"."lockstep_move_we""ird; drop_na me"();
COMMIT;

-- s13 contract/sql odd schema.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".customers DROP COLUMN name;
COMMIT;

-- down
-- s13 contract/sql odd schema.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".customers ADD COLUMN name text;
COMMIT;

-- s12 contract/sql odd schema.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_move_we""ird; drop_na me"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW."na me" IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW."from" IS DISTINCT FROM OLD."from") AND NOT (NEW."na me" IS DISTINCT FROM OLD."na me")) THEN
            IF EXISTS (SELECT FROM "odd schema".customers AS other WHERE other.id = NEW."from") THEN
                NEW."na me" := (SELECT other.name FROM "odd schema".customers AS other WHERE other.id = NEW."from" LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW."from" IS DISTINCT FROM OLD."from") OR NEW."na me" IS DISTINCT FROM OLD."na me" THEN
        PERFORM FROM "odd schema".customers AS other WHERE other.id = NEW."from" FOR UPDATE;
        UPDATE "odd schema".customers AS other SET name = NEW."na me"
            WHERE other.id = NEW."from" AND other.name IS DISTINCT FROM NEW."na me";
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER "zz_lockstep_move_na me_before" BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_move_we""ird; drop_na me"();
CREATE TRIGGER "zz_lockstep_move_na me_after" AFTER INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_move_we""ird; drop_na me"();
COMMIT;

-- s11 contract/sql odd schema.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE FUNCTION "odd schema".lockstep_move_customers_name() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.name IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.name IS DISTINCT FROM OLD.name)) THEN
            IF EXISTS (SELECT FROM "odd schema"."we""ird; drop" AS other WHERE other."from" = NEW.id) THEN
                NEW.name := (SELECT other."na me" FROM "odd schema"."we""ird; drop" AS other WHERE other."from" = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.name IS DISTINCT FROM OLD.name THEN
        PERFORM FROM "odd schema"."we""ird; drop" AS other WHERE other."from" = NEW.id FOR UPDATE;
        UPDATE "odd schema"."we""ird; drop" AS other SET "na me" = NEW.name
            WHERE other."from" = NEW.id AND other."na me" IS DISTINCT FROM NEW.name;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_name_before BEFORE INSERT OR UPDATE ON "odd schema".customers FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_customers_name();
CREATE TRIGGER zz_lockstep_move_name_after AFTER INSERT OR UPDATE ON "odd schema".customers FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_customers_name();
UPDATE "odd schema".customers
SET name = (SELECT other."na me" FROM "odd schema"."we""ird; drop" AS other WHERE other."from" = "odd schema".customers.id LIMIT 1 FOR SHARE)
WHERE ((SELECT other."na me" IS DISTINCT FROM "odd schema".customers.name FROM "odd schema"."we""ird; drop" AS other WHERE other."from" = "odd schema".customers.id LIMIT 1));
COMMIT;

-- s10 contract/gate odd schema.customers

-- s9 migrate/deploy-marker odd schema.customers

-- s8 migrate/gate odd schema.customers

-- s7 migrate/backfill odd schema.we"ird; drop

-- s6 expand/sql odd schema.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_name_before ON "odd schema".customers;
DROP TRIGGER zz_lockstep_move_name_after ON "odd schema".customers;
DROP FUNCTION "odd schema".lockstep_move_customers_name();
COMMIT;

-- s5 expand/sql odd schema.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER "zz_lockstep_move_na me_before" ON "odd schema"."we""ird; drop";
DROP TRIGGER "zz_lockstep_move_na me_after" ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema"."lockstep_move_we""ird; drop_na me"();
COMMIT;

-- s4 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN "na me";
COMMIT;

-- s3 expand/gate odd schema.customers

-- s2 expand/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."we""ird; drop_from_idx";
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/gate odd schema.we"ird; drop
