-- up
-- s1 expand/gate odd schema.things

-- s2 expand/sql odd schema.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".extras ADD COLUMN number integer;
COMMIT;

-- s3 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things ALTER COLUMN number DROP NOT NULL;
COMMIT;

-- s4 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_move_extras_number() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.number IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.number IS DISTINCT FROM OLD.number)) THEN
            IF EXISTS (SELECT FROM "odd schema".things AS other WHERE other.id = NEW.thing) THEN
                NEW.number := (SELECT other.number FROM "odd schema".things AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.number IS DISTINCT FROM OLD.number THEN
        PERFORM FROM "odd schema".things AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE "odd schema".things AS other SET number = NEW.number
            WHERE other.id = NEW.thing AND other.number IS DISTINCT FROM NEW.number;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_number_before BEFORE INSERT OR UPDATE ON "odd schema".extras FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_extras_number();
CREATE TRIGGER zz_lockstep_move_number_after AFTER INSERT OR UPDATE ON "odd schema".extras FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_extras_number();
COMMIT;

-- s5 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_move_things_number() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.number IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.number IS DISTINCT FROM OLD.number)) THEN
            IF EXISTS (SELECT FROM "odd schema".extras AS other WHERE other.thing = NEW.id) THEN
                NEW.number := (SELECT other.number FROM "odd schema".extras AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.number IS DISTINCT FROM OLD.number THEN
        PERFORM FROM "odd schema".extras AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE "odd schema".extras AS other SET number = NEW.number
            WHERE other.thing = NEW.id AND other.number IS DISTINCT FROM NEW.number;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_number_before BEFORE INSERT OR UPDATE ON "odd schema".things FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_things_number();
CREATE TRIGGER zz_lockstep_move_number_after AFTER INSERT OR UPDATE ON "odd schema".things FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_things_number();
COMMIT;

-- s6 migrate/backfill odd schema.extras
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".extras.thing%TYPE;
    to_1 "odd schema".extras.thing%TYPE;
    end_1 "odd schema".extras.thing%TYPE;
BEGIN
    SELECT thing
    INTO lockstep_backfill.end_1
    FROM "odd schema".extras
    ORDER BY thing DESC
    LIMIT 1;
    SELECT thing
    INTO lockstep_backfill.from_1
    FROM "odd schema".extras
    ORDER BY thing
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT thing
        INTO lockstep_backfill.to_1
        FROM "odd schema".extras
        WHERE thing >= lockstep_backfill.from_1 AND thing <= lockstep_backfill.end_1
        ORDER BY thing
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema".extras
            SET number = (SELECT source.number FROM "odd schema".things AS source WHERE source.id = "odd schema".extras.thing LIMIT 1 FOR SHARE)
            WHERE thing >= lockstep_backfill.from_1 AND thing <= lockstep_backfill.end_1
              AND (EXISTS (SELECT FROM "odd schema".things AS source WHERE source.id = "odd schema".extras.thing AND source.number IS DISTINCT FROM "odd schema".extras.number));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".extras
        SET number = (SELECT source.number FROM "odd schema".things AS source WHERE source.id = "odd schema".extras.thing LIMIT 1 FOR SHARE)
        WHERE thing >= lockstep_backfill.from_1 AND thing < lockstep_backfill.to_1
          AND (EXISTS (SELECT FROM "odd schema".things AS source WHERE source.id = "odd schema".extras.thing AND source.number IS DISTINCT FROM "odd schema".extras.number));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s7 migrate/gate odd schema.things

-- s8 migrate/gate odd schema.extras

-- s9 migrate/sql odd schema.extras
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY extras_number_key ON "odd schema".extras USING btree (number);
RESET lock_timeout;
RESET statement_timeout;

-- s10 migrate/sql odd schema.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".extras ADD CONSTRAINT extras_number_key UNIQUE USING INDEX extras_number_key;
COMMIT;

-- s11 migrate/deploy-marker odd schema.things

-- s12 contract/gate odd schema.things

-- s13 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_move_number_before ON "odd schema".things;
DROP TRIGGER zz_lockstep_move_number_after ON "odd schema".things;
DROP FUNCTION "odd schema".lockstep_move_things_number();
COMMIT;

-- s14 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_number_before ON "odd schema".extras;
DROP TRIGGER zz_lockstep_move_number_after ON "odd schema".extras;
DROP FUNCTION "odd schema".lockstep_move_extras_number();
COMMIT;

-- s15 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things DROP COLUMN number;
COMMIT;

-- down
-- s15 contract/sql odd schema.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema".things ADD COLUMN number integer;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY things_number ON "odd schema".things USING btree (number);
SET lock_timeout = '2s';
ALTER TABLE "odd schema".things ADD CONSTRAINT things_number UNIQUE USING INDEX things_number;
RESET lock_timeout;
RESET statement_timeout;

-- s14 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_move_extras_number() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.number IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.number IS DISTINCT FROM OLD.number)) THEN
            IF EXISTS (SELECT FROM "odd schema".things AS other WHERE other.id = NEW.thing) THEN
                NEW.number := (SELECT other.number FROM "odd schema".things AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.number IS DISTINCT FROM OLD.number THEN
        PERFORM FROM "odd schema".things AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE "odd schema".things AS other SET number = NEW.number
            WHERE other.id = NEW.thing AND other.number IS DISTINCT FROM NEW.number;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_number_before BEFORE INSERT OR UPDATE ON "odd schema".extras FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_extras_number();
CREATE TRIGGER zz_lockstep_move_number_after AFTER INSERT OR UPDATE ON "odd schema".extras FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_extras_number();
COMMIT;

-- s13 contract/sql odd schema.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION "odd schema".lockstep_move_things_number() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.number IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.number IS DISTINCT FROM OLD.number)) THEN
            IF EXISTS (SELECT FROM "odd schema".extras AS other WHERE other.thing = NEW.id) THEN
                NEW.number := (SELECT other.number FROM "odd schema".extras AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.number IS DISTINCT FROM OLD.number THEN
        PERFORM FROM "odd schema".extras AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE "odd schema".extras AS other SET number = NEW.number
            WHERE other.thing = NEW.id AND other.number IS DISTINCT FROM NEW.number;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_number_before BEFORE INSERT OR UPDATE ON "odd schema".things FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_things_number();
CREATE TRIGGER zz_lockstep_move_number_after AFTER INSERT OR UPDATE ON "odd schema".things FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_things_number();
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".things.id%TYPE;
    to_1 "odd schema".things.id%TYPE;
    end_1 "odd schema".things.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".things
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".things
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".things
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema".things
            SET number = (SELECT other.number FROM "odd schema".extras AS other WHERE other.thing = "odd schema".things.id LIMIT 1 FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((SELECT other.number IS DISTINCT FROM "odd schema".things.number FROM "odd schema".extras AS other WHERE other.thing = "odd schema".things.id LIMIT 1));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".things
        SET number = (SELECT other.number FROM "odd schema".extras AS other WHERE other.thing = "odd schema".things.id LIMIT 1 FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((SELECT other.number IS DISTINCT FROM "odd schema".things.number FROM "odd schema".extras AS other WHERE other.thing = "odd schema".things.id LIMIT 1));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s12 contract/gate odd schema.things

-- s11 migrate/deploy-marker odd schema.things

-- s10 migrate/sql odd schema.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".extras DROP CONSTRAINT extras_number_key;
COMMIT;

-- s9 migrate/sql odd schema.extras
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".extras_number_key;
RESET lock_timeout;
RESET statement_timeout;

-- s8 migrate/gate odd schema.extras

-- s7 migrate/gate odd schema.things

-- s6 migrate/backfill odd schema.extras

-- s5 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_number_before ON "odd schema".things;
DROP TRIGGER zz_lockstep_move_number_after ON "odd schema".things;
DROP FUNCTION "odd schema".lockstep_move_things_number();
COMMIT;

-- s4 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_number_before ON "odd schema".extras;
DROP TRIGGER zz_lockstep_move_number_after ON "odd schema".extras;
DROP FUNCTION "odd schema".lockstep_move_extras_number();
COMMIT;

-- s3 expand/sql odd schema.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema".things ADD CONSTRAINT things_number_not_null1 CHECK (number IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema".things VALIDATE CONSTRAINT things_number_not_null1;
ALTER TABLE "odd schema".things ADD CONSTRAINT things_number_not_null NOT NULL number;
ALTER TABLE "odd schema".things DROP CONSTRAINT things_number_not_null1;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/sql odd schema.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".extras DROP COLUMN number;
COMMIT;

-- s1 expand/gate odd schema.things
