-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN document json;
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_rename_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.document IS NULL THEN
            NEW.document := NEW.doc;
        ELSE
            NEW.doc := NEW.document;
        END IF;
    ELSIF (NEW.document)::text IS DISTINCT FROM (OLD.document)::text THEN
        NEW.doc := NEW.document;
    ELSIF (NEW.doc)::text IS DISTINCT FROM (OLD.doc)::text OR NEW.document IS NULL THEN
        NEW.document := NEW.doc;
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
            SET document = doc
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((document)::text IS DISTINCT FROM (doc)::text);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET document = doc
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((document)::text IS DISTINCT FROM (doc)::text);
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

-- s7 contract/gate odd schema.we"ird; drop

-- s8 contract/backfill odd schema.we"ird; drop
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
            SET document = doc
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((document)::text IS DISTINCT FROM (doc)::text);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET document = doc
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((document)::text IS DISTINCT FROM (doc)::text);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s9 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema"."lockstep_rename_we""ird; drop"();
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN document TO document_twin;
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN doc TO document;
COMMIT;

-- s10 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN document_twin;
COMMIT;

-- down
-- s10 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN document_twin json;
COMMIT;

-- s9 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_rename_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.document IS NULL THEN
            NEW.document := NEW.doc;
        ELSE
            NEW.doc := NEW.document;
        END IF;
    ELSIF (NEW.document)::text IS DISTINCT FROM (OLD.document)::text THEN
        NEW.doc := NEW.document;
    ELSIF (NEW.doc)::text IS DISTINCT FROM (OLD.doc)::text OR NEW.document IS NULL THEN
        NEW.document := NEW.doc;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_rename_we""ird; drop"();
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN document TO doc;
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN document_twin TO document;
COMMIT;

-- s8 contract/backfill odd schema.we"ird; drop
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
            SET document = doc
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((document)::text IS DISTINCT FROM (doc)::text);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET document = doc
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((document)::text IS DISTINCT FROM (doc)::text);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s7 contract/gate odd schema.we"ird; drop

-- s6 migrate/deploy-marker odd schema.we"ird; drop

-- s5 migrate/gate odd schema.we"ird; drop

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
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN document;
COMMIT;
