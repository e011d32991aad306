-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN serial_no_new bigint;
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.serial_no_new := NEW.serial_no::bigint;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"();
COMMIT;

-- s3 migrate/backfill odd schema.we"ird; drop
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
            SET serial_no_new = serial_no::bigint
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (serial_no_new IS DISTINCT FROM (serial_no::bigint));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET serial_no_new = serial_no::bigint
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (serial_no_new IS DISTINCT FROM (serial_no::bigint));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 migrate/gate odd schema.we"ird; drop

-- s5 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_serial_no_new_not_null" CHECK (serial_no_new IS NOT NULL) NOT VALID;
COMMIT;

-- s6 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_serial_no_new_not_null";
COMMIT;

-- s7 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no_new SET NOT NULL;
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_serial_no_new_not_null";
COMMIT;

-- s8 migrate/gate odd schema.we"ird; drop

-- s9 migrate/deploy-marker odd schema.we"ird; drop

-- s10 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN serial_no TO serial_no_old;
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN serial_no_new TO serial_no;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no_old DROP DEFAULT;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no SET DEFAULT (nextval('"odd schema"."we""ird; drop_serial_no_seq"'::regclass))::bigint;
ALTER SEQUENCE "odd schema"."we""ird; drop_serial_no_seq" OWNED BY "odd schema"."we""ird; drop".serial_no;
CREATE OR REPLACE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.serial_no_old := NEW.serial_no::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.serial_no_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s11 contract/gate odd schema.we"ird; drop

-- s12 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no_old DROP NOT NULL;
COMMIT;

-- s13 contract/backfill odd schema.we"ird; drop
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
            SET serial_no = serial_no_old::bigint
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (serial_no IS NULL AND serial_no_old IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET serial_no = serial_no_old::bigint
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (serial_no IS NULL AND serial_no_old IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s14 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema"."lockstep_retype_we""ird; drop"();
COMMIT;

-- s15 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN serial_no_old;
COMMIT;

-- down
-- s15 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN serial_no_old integer;
COMMIT;

-- s14 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.serial_no_old := NEW.serial_no::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.serial_no_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"();
COMMIT;

-- s13 contract/backfill odd schema.we"ird; drop
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
            SET serial_no_old = serial_no::integer
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (serial_no_old IS NULL AND serial_no IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET serial_no_old = serial_no::integer
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (serial_no_old IS NULL AND serial_no IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s12 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_serial_no_not_null" CHECK (serial_no_old IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_serial_no_not_null";
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no_old SET NOT NULL;
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_serial_no_not_null";
RESET lock_timeout;
RESET statement_timeout;

-- s11 contract/gate odd schema.we"ird; drop

-- s10 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no DROP DEFAULT;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no_old SET DEFAULT nextval('"odd schema"."we""ird; drop_serial_no_seq"'::regclass);
ALTER SEQUENCE "odd schema"."we""ird; drop_serial_no_seq" OWNED BY "odd schema"."we""ird; drop".serial_no_old;
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN serial_no TO serial_no_new;
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN serial_no_old TO serial_no;
CREATE OR REPLACE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.serial_no_new := NEW.serial_no::bigint;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s9 migrate/deploy-marker odd schema.we"ird; drop

-- s8 migrate/gate odd schema.we"ird; drop

-- s7 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_serial_no_new_not_null" CHECK (serial_no_new IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no_new DROP NOT NULL;
COMMIT;

-- s6 migrate/sql odd schema.we"ird; drop

-- s5 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_serial_no_new_not_null";
COMMIT;

-- s4 migrate/gate odd schema.we"ird; drop

-- s3 migrate/backfill odd schema.we"ird; drop

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema"."lockstep_retype_we""ird; drop"();
COMMIT;

-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN serial_no_new;
COMMIT;
