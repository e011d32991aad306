-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN number integer;
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_rename_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.number IS NULL THEN
            NEW.number := NEW.serial_no;
        ELSE
            NEW.serial_no := NEW.number;
        END IF;
    ELSIF NEW.number IS DISTINCT FROM OLD.number THEN
        NEW.serial_no := NEW.number;
    ELSIF NEW.serial_no IS DISTINCT FROM OLD.serial_no OR NEW.number IS NULL THEN
        NEW.number := NEW.serial_no;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_rename_we""ird; drop"();
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
            SET number = serial_no
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (number IS DISTINCT FROM serial_no);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET number = serial_no
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (number IS DISTINCT FROM serial_no);
        COMMIT;
        PERFORM pg_sleep(0.025);
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
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_number_not_null" CHECK (number IS NOT NULL) NOT VALID;
COMMIT;

-- s6 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_number_not_null";
COMMIT;

-- s7 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN number SET NOT NULL;
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_number_not_null";
COMMIT;

-- s8 migrate/gate odd schema.we"ird; drop

-- s9 migrate/deploy-marker odd schema.we"ird; drop

-- s10 contract/gate odd schema.we"ird; drop

-- s11 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no DROP NOT NULL;
COMMIT;

-- s12 contract/backfill odd schema.we"ird; drop
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
            SET number = serial_no
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (number IS DISTINCT FROM serial_no);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET number = serial_no
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (number IS DISTINCT FROM serial_no);
        COMMIT;
        PERFORM pg_sleep(0.025);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s13 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema"."lockstep_rename_we""ird; drop"();
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN number SET DEFAULT nextval('"odd schema"."we""ird; drop_serial_no_seq"'::regclass);
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no DROP DEFAULT;
ALTER SEQUENCE "odd schema"."we""ird; drop_serial_no_seq" OWNED BY "odd schema"."we""ird; drop".number;
COMMIT;

-- s14 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN serial_no;
COMMIT;

-- down
-- s14 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN serial_no integer;
COMMIT;

-- s13 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no SET DEFAULT nextval('"odd schema"."we""ird; drop_serial_no_seq"'::regclass);
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN number DROP DEFAULT;
ALTER SEQUENCE "odd schema"."we""ird; drop_serial_no_seq" OWNED BY "odd schema"."we""ird; drop".serial_no;
CREATE FUNCTION "odd schema"."lockstep_rename_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.number IS NULL THEN
            NEW.number := NEW.serial_no;
        ELSE
            NEW.serial_no := NEW.number;
        END IF;
    ELSIF NEW.number IS DISTINCT FROM OLD.number THEN
        NEW.serial_no := NEW.number;
    ELSIF NEW.serial_no IS DISTINCT FROM OLD.serial_no OR NEW.number IS NULL THEN
        NEW.number := NEW.serial_no;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_rename_we""ird; drop"();
COMMIT;

-- s12 contract/backfill odd schema.we"ird; drop
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
            SET serial_no = number
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (number IS DISTINCT FROM serial_no);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET serial_no = number
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (number IS DISTINCT FROM serial_no);
        COMMIT;
        PERFORM pg_sleep(0.025);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s11 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_serial_no_not_null" CHECK (serial_no IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_serial_no_not_null";
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN serial_no SET NOT NULL;
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_serial_no_not_null";
RESET lock_timeout;
RESET statement_timeout;

-- s10 contract/gate odd schema.we"ird; drop

-- s9 migrate/deploy-marker odd schema.we"ird; drop

-- s8 migrate/gate odd schema.we"ird; drop

-- s7 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_number_not_null" CHECK (number IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN number DROP NOT NULL;
COMMIT;

-- s6 migrate/sql odd schema.we"ird; drop

-- s5 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_number_not_null";
COMMIT;

-- s4 migrate/gate odd schema.we"ird; drop

-- s3 migrate/backfill odd schema.we"ird; drop

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema"."lockstep_rename_we""ird; drop"();
COMMIT;

-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN number;
COMMIT;
