-- up
-- s1 expand/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".spare ADD COLUMN state_new "odd schema".stage;
COMMIT;

-- s2 expand/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_retype_spare() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.state_new := NEW.state::"odd schema".stage;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON "odd schema".spare FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_retype_spare();
COMMIT;

-- s3 migrate/backfill odd schema.spare
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".spare.id%TYPE;
    to_1 "odd schema".spare.id%TYPE;
    end_1 "odd schema".spare.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".spare
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".spare
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".spare
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema".spare
            SET state_new = state::"odd schema".stage
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (state_new IS DISTINCT FROM (state::"odd schema".stage));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".spare
        SET state_new = state::"odd schema".stage
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (state_new IS DISTINCT FROM (state::"odd schema".stage));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 migrate/gate odd schema.spare

-- s5 migrate/gate odd schema.spare

-- s6 migrate/deploy-marker odd schema.spare

-- s7 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".spare RENAME COLUMN state TO state_old;
ALTER TABLE "odd schema".spare RENAME COLUMN state_new TO state;
CREATE OR REPLACE FUNCTION "odd schema".lockstep_retype_spare() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.state_old := NEW.state::text;
    EXCEPTION WHEN OTHERS THEN
        NEW.state_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s8 contract/gate odd schema.spare

-- s9 contract/backfill odd schema.spare
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".spare.id%TYPE;
    to_1 "odd schema".spare.id%TYPE;
    end_1 "odd schema".spare.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".spare
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".spare
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".spare
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema".spare
            SET state = state_old::"odd schema".stage
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (state IS NULL AND state_old IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".spare
        SET state = state_old::"odd schema".stage
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (state IS NULL AND state_old IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s10 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON "odd schema".spare;
DROP FUNCTION "odd schema".lockstep_retype_spare();
COMMIT;

-- s11 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".spare DROP COLUMN state_old;
COMMIT;

-- down
-- s11 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".spare ADD COLUMN state_old text;
COMMIT;

-- s10 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_retype_spare() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.state_old := NEW.state::text;
    EXCEPTION WHEN OTHERS THEN
        NEW.state_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON "odd schema".spare FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_retype_spare();
COMMIT;

-- s9 contract/backfill odd schema.spare
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".spare.id%TYPE;
    to_1 "odd schema".spare.id%TYPE;
    end_1 "odd schema".spare.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".spare
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".spare
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".spare
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema".spare
            SET state_old = state::text
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (state_old IS NULL AND state IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".spare
        SET state_old = state::text
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (state_old IS NULL AND state IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s8 contract/gate odd schema.spare

-- s7 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".spare RENAME COLUMN state TO state_new;
ALTER TABLE "odd schema".spare RENAME COLUMN state_old TO state;
CREATE OR REPLACE FUNCTION "odd schema".lockstep_retype_spare() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.state_new := NEW.state::"odd schema".stage;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s6 migrate/deploy-marker odd schema.spare

-- s5 migrate/gate odd schema.spare

-- s4 migrate/gate odd schema.spare

-- s3 migrate/backfill odd schema.spare

-- s2 expand/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON "odd schema".spare;
DROP FUNCTION "odd schema".lockstep_retype_spare();
COMMIT;

-- s1 expand/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".spare DROP COLUMN state_new;
COMMIT;
