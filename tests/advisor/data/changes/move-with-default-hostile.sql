-- up
-- s1 expand/gate odd schema.things

-- s2 expand/sql odd schema.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".extras ADD COLUMN tint "odd schema".colour;
COMMIT;

-- s3 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things ALTER COLUMN tint DROP NOT NULL;
COMMIT;

-- s4 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_move_extras_tint() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.tint IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.tint IS DISTINCT FROM OLD.tint)) THEN
            IF EXISTS (SELECT FROM "odd schema".things AS other WHERE other.id = NEW.thing) THEN
                NEW.tint := (SELECT other.tint FROM "odd schema".things AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.tint IS DISTINCT FROM OLD.tint THEN
        PERFORM FROM "odd schema".things AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE "odd schema".things AS other SET tint = NEW.tint
            WHERE other.id = NEW.thing AND other.tint IS DISTINCT FROM NEW.tint;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_tint_before BEFORE INSERT OR UPDATE ON "odd schema".extras FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_extras_tint();
CREATE TRIGGER zz_lockstep_move_tint_after AFTER INSERT OR UPDATE ON "odd schema".extras FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_extras_tint();
COMMIT;

-- s5 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_move_things_tint() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.tint IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.tint IS DISTINCT FROM OLD.tint)) THEN
            IF EXISTS (SELECT FROM "odd schema".extras AS other WHERE other.thing = NEW.id) THEN
                NEW.tint := (SELECT other.tint FROM "odd schema".extras AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.tint IS DISTINCT FROM OLD.tint THEN
        PERFORM FROM "odd schema".extras AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE "odd schema".extras AS other SET tint = NEW.tint
            WHERE other.thing = NEW.id AND other.tint IS DISTINCT FROM NEW.tint;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_tint_before BEFORE INSERT OR UPDATE ON "odd schema".things FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_things_tint();
CREATE TRIGGER zz_lockstep_move_tint_after AFTER INSERT OR UPDATE ON "odd schema".things FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_things_tint();
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
            SET tint = (SELECT source.tint FROM "odd schema".things AS source WHERE source.id = "odd schema".extras.thing LIMIT 1 FOR SHARE)
            WHERE thing >= lockstep_backfill.from_1 AND thing <= lockstep_backfill.end_1
              AND (EXISTS (SELECT FROM "odd schema".things AS source WHERE source.id = "odd schema".extras.thing AND source.tint IS DISTINCT FROM "odd schema".extras.tint));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".extras
        SET tint = (SELECT source.tint FROM "odd schema".things AS source WHERE source.id = "odd schema".extras.thing LIMIT 1 FOR SHARE)
        WHERE thing >= lockstep_backfill.from_1 AND thing < lockstep_backfill.to_1
          AND (EXISTS (SELECT FROM "odd schema".things AS source WHERE source.id = "odd schema".extras.thing AND source.tint IS DISTINCT FROM "odd schema".extras.tint));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s7 migrate/gate odd schema.things

-- s8 migrate/deploy-marker odd schema.things

-- s9 contract/gate odd schema.things

-- s10 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_move_tint_before ON "odd schema".things;
DROP TRIGGER zz_lockstep_move_tint_after ON "odd schema".things;
DROP FUNCTION "odd schema".lockstep_move_things_tint();
COMMIT;

-- s11 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_tint_before ON "odd schema".extras;
DROP TRIGGER zz_lockstep_move_tint_after ON "odd schema".extras;
DROP FUNCTION "odd schema".lockstep_move_extras_tint();
ALTER TABLE "odd schema".extras ALTER COLUMN tint SET DEFAULT 'blue'::"odd schema".colour;
COMMIT;

-- s12 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things DROP COLUMN tint;
COMMIT;

-- down
-- s12 contract/sql odd schema.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema".things ADD COLUMN tint "odd schema".colour;
ALTER TABLE "odd schema".things ALTER COLUMN tint SET DEFAULT 'blue'::"odd schema".colour;
RESET lock_timeout;
RESET statement_timeout;

-- s11 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".extras ALTER COLUMN tint DROP DEFAULT;
CREATE FUNCTION "odd schema".lockstep_move_extras_tint() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.tint IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.tint IS DISTINCT FROM OLD.tint)) THEN
            IF EXISTS (SELECT FROM "odd schema".things AS other WHERE other.id = NEW.thing) THEN
                NEW.tint := (SELECT other.tint FROM "odd schema".things AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.tint IS DISTINCT FROM OLD.tint THEN
        PERFORM FROM "odd schema".things AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE "odd schema".things AS other SET tint = NEW.tint
            WHERE other.id = NEW.thing AND other.tint IS DISTINCT FROM NEW.tint;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_tint_before BEFORE INSERT OR UPDATE ON "odd schema".extras FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_extras_tint();
CREATE TRIGGER zz_lockstep_move_tint_after AFTER INSERT OR UPDATE ON "odd schema".extras FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_extras_tint();
COMMIT;

-- s10 contract/sql odd schema.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION "odd schema".lockstep_move_things_tint() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.tint IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.tint IS DISTINCT FROM OLD.tint)) THEN
            IF EXISTS (SELECT FROM "odd schema".extras AS other WHERE other.thing = NEW.id) THEN
                NEW.tint := (SELECT other.tint FROM "odd schema".extras AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.tint IS DISTINCT FROM OLD.tint THEN
        PERFORM FROM "odd schema".extras AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE "odd schema".extras AS other SET tint = NEW.tint
            WHERE other.thing = NEW.id AND other.tint IS DISTINCT FROM NEW.tint;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_tint_before BEFORE INSERT OR UPDATE ON "odd schema".things FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_things_tint();
CREATE TRIGGER zz_lockstep_move_tint_after AFTER INSERT OR UPDATE ON "odd schema".things FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_things_tint();
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
            SET tint = CASE WHEN EXISTS (SELECT FROM "odd schema".extras AS other WHERE other.thing = "odd schema".things.id LIMIT 1) THEN (SELECT other.tint FROM "odd schema".extras AS other WHERE other.thing = "odd schema".things.id LIMIT 1 FOR SHARE) ELSE 'blue'::"odd schema".colour END
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (coalesce((SELECT other.tint IS DISTINCT FROM "odd schema".things.tint FROM "odd schema".extras AS other WHERE other.thing = "odd schema".things.id LIMIT 1), "odd schema".things.tint IS NULL));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".things
        SET tint = CASE WHEN EXISTS (SELECT FROM "odd schema".extras AS other WHERE other.thing = "odd schema".things.id LIMIT 1) THEN (SELECT other.tint FROM "odd schema".extras AS other WHERE other.thing = "odd schema".things.id LIMIT 1 FOR SHARE) ELSE 'blue'::"odd schema".colour END
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (coalesce((SELECT other.tint IS DISTINCT FROM "odd schema".things.tint FROM "odd schema".extras AS other WHERE other.thing = "odd schema".things.id LIMIT 1), "odd schema".things.tint IS NULL));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s9 contract/gate odd schema.things

-- s8 migrate/deploy-marker odd schema.things

-- s7 migrate/gate odd schema.things

-- s6 migrate/backfill odd schema.extras

-- s5 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_tint_before ON "odd schema".things;
DROP TRIGGER zz_lockstep_move_tint_after ON "odd schema".things;
DROP FUNCTION "odd schema".lockstep_move_things_tint();
COMMIT;

-- s4 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_tint_before ON "odd schema".extras;
DROP TRIGGER zz_lockstep_move_tint_after ON "odd schema".extras;
DROP FUNCTION "odd schema".lockstep_move_extras_tint();
COMMIT;

-- s3 expand/sql odd schema.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema".things ADD CONSTRAINT things_tint_not_null1 CHECK (tint IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema".things VALIDATE CONSTRAINT things_tint_not_null1;
ALTER TABLE "odd schema".things ADD CONSTRAINT things_tint_not_null NOT NULL tint;
ALTER TABLE "odd schema".things DROP CONSTRAINT things_tint_not_null1;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/sql odd schema.extras
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".extras DROP COLUMN tint;
COMMIT;

-- s1 expand/gate odd schema.things
