-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN "Sel""ect' $lockstep$_new" double precision;
COMMENT ON COLUMN "odd schema"."we""ird; drop"."Sel""ect' $lockstep$_new" IS 'it''s; the "total"';
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep2$
BEGIN
    NEW."Sel""ect' $lockstep$_new" := NEW."Sel""ect' $lockstep$"::double precision;
    RETURN NEW;
END
$lockstep2$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"();
COMMIT;

-- s3 migrate/backfill odd schema.we"ird; drop
SET lock_timeout = '2s';
DO $lockstep2$
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
            SET "Sel""ect' $lockstep$_new" = "Sel""ect' $lockstep$"::double precision
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ("Sel""ect' $lockstep$_new" IS DISTINCT FROM ("Sel""ect' $lockstep$"::double precision));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET "Sel""ect' $lockstep$_new" = "Sel""ect' $lockstep$"::double precision
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ("Sel""ect' $lockstep$_new" IS DISTINCT FROM ("Sel""ect' $lockstep$"::double precision));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep2$;
RESET lock_timeout;

-- s4 migrate/gate odd schema.we"ird; drop

-- s5 migrate/gate odd schema.we"ird; drop

-- s6 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY covering_idx_new ON "odd schema"."we""ird; drop" USING btree (qty) INCLUDE ("Sel""ect' $lockstep$_new");
RESET lock_timeout;
RESET statement_timeout;

-- s7 migrate/gate odd schema.we"ird; drop

-- s8 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY expression_idx_new ON "odd schema"."we""ird; drop" USING btree (lower(note), (("Sel""ect' $lockstep$_new" * (2)::numeric)));
RESET lock_timeout;
RESET statement_timeout;

-- s9 migrate/gate odd schema.we"ird; drop

-- s10 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY partial_idx_new ON "odd schema"."we""ird; drop" USING btree ("Sel""ect' $lockstep$_new" DESC) WHERE ("Sel""ect' $lockstep$_new" > (5)::numeric);
RESET lock_timeout;
RESET statement_timeout;

-- s11 migrate/gate odd schema.we"ird; drop

-- s12 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY unique_idx_new ON "odd schema"."we""ird; drop" USING btree (qty, id, "Sel""ect' $lockstep$_new");
RESET lock_timeout;
RESET statement_timeout;

-- s13 migrate/gate odd schema.we"ird; drop

-- s14 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY code_key_new ON "odd schema"."we""ird; drop" USING btree (code, "Sel""ect' $lockstep$_new");
RESET lock_timeout;
RESET statement_timeout;

-- s15 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT code_key_new UNIQUE USING INDEX code_key_new;
COMMIT;

-- s16 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT positive_new CHECK (("Sel""ect' $lockstep$_new" >= (0)::numeric)) NOT VALID;
COMMIT;

-- s17 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT positive_new;
COMMIT;

-- s18 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_new_not_null" CHECK ("Sel""ect' $lockstep$_new" IS NOT NULL) NOT VALID;
COMMIT;

-- s19 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_new_not_null";
COMMIT;

-- s20 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$_new" SET NOT NULL;
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_new_not_null";
COMMIT;

-- s21 migrate/gate odd schema.we"ird; drop

-- s22 migrate/deploy-marker odd schema.we"ird; drop

-- s23 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN "Sel""ect' $lockstep$" TO "Sel""ect' $lockstep$_old";
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN "Sel""ect' $lockstep$_new" TO "Sel""ect' $lockstep$";
ALTER INDEX "odd schema".covering_idx RENAME TO covering_idx_old;
ALTER INDEX "odd schema".covering_idx_new RENAME TO covering_idx;
ALTER INDEX "odd schema".expression_idx RENAME TO expression_idx_old;
ALTER INDEX "odd schema".expression_idx_new RENAME TO expression_idx;
ALTER INDEX "odd schema".partial_idx RENAME TO partial_idx_old;
ALTER INDEX "odd schema".partial_idx_new RENAME TO partial_idx;
ALTER INDEX "odd schema".unique_idx RENAME TO unique_idx_old;
ALTER INDEX "odd schema".unique_idx_new RENAME TO unique_idx;
ALTER TABLE "odd schema"."we""ird; drop" RENAME CONSTRAINT code_key TO code_key_old;
ALTER TABLE "odd schema"."we""ird; drop" RENAME CONSTRAINT code_key_new TO code_key;
ALTER TABLE "odd schema"."we""ird; drop" RENAME CONSTRAINT positive TO positive_old;
ALTER TABLE "odd schema"."we""ird; drop" RENAME CONSTRAINT positive_new TO positive;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$_old" DROP DEFAULT;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$" SET DEFAULT (0)::double precision;
CREATE OR REPLACE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep2$
BEGIN
    BEGIN
        NEW."Sel""ect' $lockstep$_old" := NEW."Sel""ect' $lockstep$"::numeric(10,2);
    EXCEPTION WHEN OTHERS THEN
        NEW."Sel""ect' $lockstep$_old" := NULL;
    END;
    RETURN NEW;
END
$lockstep2$;
COMMIT;

-- s24 contract/gate odd schema.we"ird; drop

-- s25 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$_old" DROP NOT NULL;
COMMIT;

-- s26 contract/backfill odd schema.we"ird; drop
SET lock_timeout = '2s';
DO $lockstep2$
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
            SET "Sel""ect' $lockstep$" = "Sel""ect' $lockstep$_old"::double precision
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ("Sel""ect' $lockstep$" IS NULL AND "Sel""ect' $lockstep$_old" IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET "Sel""ect' $lockstep$" = "Sel""ect' $lockstep$_old"::double precision
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ("Sel""ect' $lockstep$" IS NULL AND "Sel""ect' $lockstep$_old" IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep2$;
RESET lock_timeout;

-- s27 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema"."lockstep_retype_we""ird; drop"();
COMMIT;

-- s28 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN "Sel""ect' $lockstep$_old";
COMMIT;

-- down
-- s28 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN "Sel""ect' $lockstep$_old" numeric(10,2);
COMMENT ON COLUMN "odd schema"."we""ird; drop"."Sel""ect' $lockstep$_old" IS 'it''s; the "total"';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY covering_idx_old ON "odd schema"."we""ird; drop" USING btree (qty) INCLUDE ("Sel""ect' $lockstep$_old");
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY expression_idx_old ON "odd schema"."we""ird; drop" USING btree (lower(note), (("Sel""ect' $lockstep$_old" * (2)::numeric)));
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY partial_idx_old ON "odd schema"."we""ird; drop" USING btree ("Sel""ect' $lockstep$_old" DESC) WHERE ("Sel""ect' $lockstep$_old" > (5)::numeric);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY unique_idx_old ON "odd schema"."we""ird; drop" USING btree (qty, id, "Sel""ect' $lockstep$_old");
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY code_key_old ON "odd schema"."we""ird; drop" USING btree (code, "Sel""ect' $lockstep$_old");
SET lock_timeout = '2s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT code_key_old UNIQUE USING INDEX code_key_old;
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT positive_old CHECK (("Sel""ect' $lockstep$_old" >= (0)::numeric)) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT positive_old;
RESET lock_timeout;
RESET statement_timeout;

-- s27 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep2$
BEGIN
    BEGIN
        NEW."Sel""ect' $lockstep$_old" := NEW."Sel""ect' $lockstep$"::numeric(10,2);
    EXCEPTION WHEN OTHERS THEN
        NEW."Sel""ect' $lockstep$_old" := NULL;
    END;
    RETURN NEW;
END
$lockstep2$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"();
COMMIT;

-- s26 contract/backfill odd schema.we"ird; drop
SET lock_timeout = '2s';
DO $lockstep2$
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
            SET "Sel""ect' $lockstep$_old" = "Sel""ect' $lockstep$"::numeric(10,2)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ("Sel""ect' $lockstep$_old" IS NULL AND "Sel""ect' $lockstep$" IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET "Sel""ect' $lockstep$_old" = "Sel""ect' $lockstep$"::numeric(10,2)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ("Sel""ect' $lockstep$_old" IS NULL AND "Sel""ect' $lockstep$" IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep2$;
RESET lock_timeout;

-- s25 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_not_null" CHECK ("Sel""ect' $lockstep$_old" IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_not_null";
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$_old" SET NOT NULL;
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_not_null";
RESET lock_timeout;
RESET statement_timeout;

-- s24 contract/gate odd schema.we"ird; drop

-- s23 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME CONSTRAINT positive TO positive_new;
ALTER TABLE "odd schema"."we""ird; drop" RENAME CONSTRAINT positive_old TO positive;
ALTER TABLE "odd schema"."we""ird; drop" RENAME CONSTRAINT code_key TO code_key_new;
ALTER TABLE "odd schema"."we""ird; drop" RENAME CONSTRAINT code_key_old TO code_key;
ALTER INDEX "odd schema".unique_idx RENAME TO unique_idx_new;
ALTER INDEX "odd schema".unique_idx_old RENAME TO unique_idx;
ALTER INDEX "odd schema".partial_idx RENAME TO partial_idx_new;
ALTER INDEX "odd schema".partial_idx_old RENAME TO partial_idx;
ALTER INDEX "odd schema".expression_idx RENAME TO expression_idx_new;
ALTER INDEX "odd schema".expression_idx_old RENAME TO expression_idx;
ALTER INDEX "odd schema".covering_idx RENAME TO covering_idx_new;
ALTER INDEX "odd schema".covering_idx_old RENAME TO covering_idx;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$" DROP DEFAULT;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$_old" SET DEFAULT 0;
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN "Sel""ect' $lockstep$" TO "Sel""ect' $lockstep$_new";
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN "Sel""ect' $lockstep$_old" TO "Sel""ect' $lockstep$";
CREATE OR REPLACE FUNCTION "odd schema"."lockstep_retype_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep2$
BEGIN
    NEW."Sel""ect' $lockstep$_new" := NEW."Sel""ect' $lockstep$"::double precision;
    RETURN NEW;
END
$lockstep2$;
COMMIT;

-- s22 migrate/deploy-marker odd schema.we"ird; drop

-- s21 migrate/gate odd schema.we"ird; drop

-- s20 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_new_not_null" CHECK ("Sel""ect' $lockstep$_new" IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$_new" DROP NOT NULL;
COMMIT;

-- s19 migrate/sql odd schema.we"ird; drop

-- s18 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_new_not_null";
COMMIT;

-- s17 migrate/sql odd schema.we"ird; drop

-- s16 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT positive_new;
COMMIT;

-- s15 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT code_key_new;
COMMIT;

-- s14 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".code_key_new;
RESET lock_timeout;
RESET statement_timeout;

-- s13 migrate/gate odd schema.we"ird; drop

-- s12 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".unique_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s11 migrate/gate odd schema.we"ird; drop

-- s10 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".partial_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s9 migrate/gate odd schema.we"ird; drop

-- s8 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".expression_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s7 migrate/gate odd schema.we"ird; drop

-- s6 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".covering_idx_new;
RESET lock_timeout;
RESET statement_timeout;

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
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN "Sel""ect' $lockstep$_new";
COMMIT;
