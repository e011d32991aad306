-- up
-- s1 expand/gate odd schema.details

-- s2 expand/gate odd schema.details

-- s3 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".loose ADD COLUMN "from" text;
COMMIT;

-- s4 expand/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_move_loose_from() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW."from" IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW."from" IS DISTINCT FROM OLD."from")) THEN
            IF EXISTS (SELECT FROM "odd schema".details AS other WHERE other.thing = NEW.id) THEN
                NEW."from" := (SELECT other.text FROM "odd schema".details AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW."from" IS DISTINCT FROM OLD."from" THEN
        PERFORM FROM "odd schema".details AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE "odd schema".details AS other SET text = NEW."from"
            WHERE other.thing = NEW.id AND other.text IS DISTINCT FROM NEW."from";
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_from_before BEFORE INSERT OR UPDATE ON "odd schema".loose FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_loose_from();
CREATE TRIGGER zz_lockstep_move_from_after AFTER INSERT OR UPDATE ON "odd schema".loose FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_loose_from();
COMMIT;

-- s5 expand/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_move_details_text() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.text IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.text IS DISTINCT FROM OLD.text)) THEN
            IF EXISTS (SELECT FROM "odd schema".loose AS other WHERE other.id = NEW.thing) THEN
                NEW.text := (SELECT other."from" FROM "odd schema".loose AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.text IS DISTINCT FROM OLD.text THEN
        PERFORM FROM "odd schema".loose AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE "odd schema".loose AS other SET "from" = NEW.text
            WHERE other.id = NEW.thing AND other."from" IS DISTINCT FROM NEW.text;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_text_before BEFORE INSERT OR UPDATE ON "odd schema".details FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_details_text();
CREATE TRIGGER zz_lockstep_move_text_after AFTER INSERT OR UPDATE ON "odd schema".details FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_details_text();
COMMIT;

-- s6 migrate/backfill odd schema.loose
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
            UPDATE "odd schema".loose
            SET "from" = (SELECT source.text FROM "odd schema".details AS source WHERE source.thing = "odd schema".loose.id LIMIT 1 FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (EXISTS (SELECT FROM "odd schema".details AS source WHERE source.thing = "odd schema".loose.id AND source.text IS DISTINCT FROM "odd schema".loose."from"));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".loose
        SET "from" = (SELECT source.text FROM "odd schema".details AS source WHERE source.thing = "odd schema".loose.id LIMIT 1 FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (EXISTS (SELECT FROM "odd schema".details AS source WHERE source.thing = "odd schema".loose.id AND source.text IS DISTINCT FROM "odd schema".loose."from"));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s7 migrate/gate odd schema.details

-- s8 migrate/deploy-marker odd schema.details

-- s9 contract/gate odd schema.details

-- s10 contract/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_move_text_before ON "odd schema".details;
DROP TRIGGER zz_lockstep_move_text_after ON "odd schema".details;
DROP FUNCTION "odd schema".lockstep_move_details_text();
COMMIT;

-- s11 contract/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_from_before ON "odd schema".loose;
DROP TRIGGER zz_lockstep_move_from_after ON "odd schema".loose;
DROP FUNCTION "odd schema".lockstep_move_loose_from();
COMMIT;

-- s12 contract/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".details DROP COLUMN text;
COMMIT;

-- down
-- s12 contract/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".details ADD COLUMN text text;
COMMIT;

-- s11 contract/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_move_loose_from() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW."from" IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW."from" IS DISTINCT FROM OLD."from")) THEN
            IF EXISTS (SELECT FROM "odd schema".details AS other WHERE other.thing = NEW.id) THEN
                NEW."from" := (SELECT other.text FROM "odd schema".details AS other WHERE other.thing = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW."from" IS DISTINCT FROM OLD."from" THEN
        PERFORM FROM "odd schema".details AS other WHERE other.thing = NEW.id FOR UPDATE;
        UPDATE "odd schema".details AS other SET text = NEW."from"
            WHERE other.thing = NEW.id AND other.text IS DISTINCT FROM NEW."from";
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_from_before BEFORE INSERT OR UPDATE ON "odd schema".loose FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_loose_from();
CREATE TRIGGER zz_lockstep_move_from_after AFTER INSERT OR UPDATE ON "odd schema".loose FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_loose_from();
COMMIT;

-- s10 contract/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE FUNCTION "odd schema".lockstep_move_details_text() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.text IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.thing IS DISTINCT FROM OLD.thing) AND NOT (NEW.text IS DISTINCT FROM OLD.text)) THEN
            IF EXISTS (SELECT FROM "odd schema".loose AS other WHERE other.id = NEW.thing) THEN
                NEW.text := (SELECT other."from" FROM "odd schema".loose AS other WHERE other.id = NEW.thing LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.thing IS DISTINCT FROM OLD.thing) OR NEW.text IS DISTINCT FROM OLD.text THEN
        PERFORM FROM "odd schema".loose AS other WHERE other.id = NEW.thing FOR UPDATE;
        UPDATE "odd schema".loose AS other SET "from" = NEW.text
            WHERE other.id = NEW.thing AND other."from" IS DISTINCT FROM NEW.text;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_text_before BEFORE INSERT OR UPDATE ON "odd schema".details FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_details_text();
CREATE TRIGGER zz_lockstep_move_text_after AFTER INSERT OR UPDATE ON "odd schema".details FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_move_details_text();
UPDATE "odd schema".details
SET text = (SELECT other."from" FROM "odd schema".loose AS other WHERE other.id = "odd schema".details.thing LIMIT 1 FOR SHARE)
WHERE ((SELECT other."from" IS DISTINCT FROM "odd schema".details.text FROM "odd schema".loose AS other WHERE other.id = "odd schema".details.thing LIMIT 1));
COMMIT;

-- s9 contract/gate odd schema.details

-- s8 migrate/deploy-marker odd schema.details

-- s7 migrate/gate odd schema.details

-- s6 migrate/backfill odd schema.loose

-- s5 expand/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_text_before ON "odd schema".details;
DROP TRIGGER zz_lockstep_move_text_after ON "odd schema".details;
DROP FUNCTION "odd schema".lockstep_move_details_text();
COMMIT;

-- s4 expand/sql odd schema.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_from_before ON "odd schema".loose;
DROP TRIGGER zz_lockstep_move_from_after ON "odd schema".loose;
DROP FUNCTION "odd schema".lockstep_move_loose_from();
COMMIT;

-- s3 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".loose DROP COLUMN "from";
COMMIT;

-- s2 expand/gate odd schema.details

-- s1 expand/gate odd schema.details
