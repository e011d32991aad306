-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN amount_text_new bigint;
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.amount_text_new := concat(NEW.amount_text, '0')::bigint;
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
            SET amount_text_new = concat(amount_text, '0')::bigint
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount_text_new IS DISTINCT FROM (concat(amount_text, '0')::bigint));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET amount_text_new = concat(amount_text, '0')::bigint
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount_text_new IS DISTINCT FROM (concat(amount_text, '0')::bigint));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 migrate/gate odd schema.we"ird; drop

-- s5 migrate/gate odd schema.we"ird; drop

-- s6 migrate/deploy-marker odd schema.we"ird; drop

-- s7 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN amount_text TO amount_text_old;
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN amount_text_new TO amount_text;
CREATE OR REPLACE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.amount_text_old := NEW.amount_text::text;
    EXCEPTION WHEN OTHERS THEN
        NEW.amount_text_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s8 contract/gate odd schema.we"ird; drop

-- s9 contract/backfill odd schema.we"ird; drop
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
            SET amount_text = concat(amount_text_old, '0')::bigint
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount_text IS NULL AND amount_text_old IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET amount_text = concat(amount_text_old, '0')::bigint
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount_text IS NULL AND amount_text_old IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s10 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema"."lockstep_retype_we""ird; drop"();
COMMIT;

-- s11 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN amount_text_old;
COMMIT;

-- down
-- s11 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN amount_text_old text;
COMMIT;

-- s10 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.amount_text_old := NEW.amount_text::text;
    EXCEPTION WHEN OTHERS THEN
        NEW.amount_text_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"();
COMMIT;

-- s9 contract/backfill odd schema.we"ird; drop
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
            SET amount_text_old = amount_text::text
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount_text_old IS NULL AND amount_text IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET amount_text_old = amount_text::text
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount_text_old IS NULL AND amount_text IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s8 contract/gate odd schema.we"ird; drop

-- s7 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN amount_text TO amount_text_new;
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN amount_text_old TO amount_text;
CREATE OR REPLACE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.amount_text_new := concat(NEW.amount_text, '0')::bigint;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s6 migrate/deploy-marker odd schema.we"ird; drop

-- s5 migrate/gate odd schema.we"ird; drop

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
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN amount_text_new;
COMMIT;
