-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN doc_new jsonb;
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.doc_new := NEW.doc::jsonb;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"();
COMMIT;

-- s3 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE "odd schema"."we""ird; drop"
SET doc_new = doc::jsonb
WHERE (doc_new IS DISTINCT FROM (doc::jsonb));
COMMIT;

-- s4 migrate/gate odd schema.we"ird; drop

-- s5 migrate/gate odd schema.we"ird; drop

-- s6 migrate/deploy-marker odd schema.we"ird; drop

-- s7 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN doc TO doc_old;
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN doc_new TO doc;
CREATE OR REPLACE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.doc_old := NEW.doc::json;
    EXCEPTION WHEN OTHERS THEN
        NEW.doc_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s8 contract/gate odd schema.we"ird; drop

-- s9 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE "odd schema"."we""ird; drop"
SET doc = doc_old::jsonb
WHERE (doc IS NULL AND doc_old IS NOT NULL);
COMMIT;

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
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN doc_old;
COMMIT;

-- down
-- s11 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN doc_old json;
COMMIT;

-- s10 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.doc_old := NEW.doc::json;
    EXCEPTION WHEN OTHERS THEN
        NEW.doc_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"();
COMMIT;

-- s9 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE "odd schema"."we""ird; drop"
SET doc_old = doc::json
WHERE (doc_old IS NULL AND doc IS NOT NULL);
COMMIT;

-- s8 contract/gate odd schema.we"ird; drop

-- s7 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN doc TO doc_new;
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN doc_old TO doc;
CREATE OR REPLACE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.doc_new := NEW.doc::jsonb;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s6 migrate/deploy-marker odd schema.we"ird; drop

-- s5 migrate/gate odd schema.we"ird; drop

-- s4 migrate/gate odd schema.we"ird; drop

-- s3 migrate/sql odd schema.we"ird; drop

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
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN doc_new;
COMMIT;
