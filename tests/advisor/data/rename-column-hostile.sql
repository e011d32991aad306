-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN amount numeric(10,2);
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_rename_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep2$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.amount IS NULL THEN
            NEW.amount := NEW."Sel""ect' $lockstep$";
        ELSE
            NEW."Sel""ect' $lockstep$" := NEW.amount;
        END IF;
    ELSIF NEW.amount IS DISTINCT FROM OLD.amount THEN
        NEW."Sel""ect' $lockstep$" := NEW.amount;
    ELSIF NEW."Sel""ect' $lockstep$" IS DISTINCT FROM OLD."Sel""ect' $lockstep$" OR NEW.amount IS NULL THEN
        NEW.amount := NEW."Sel""ect' $lockstep$";
    END IF;
    RETURN NEW;
END
$lockstep2$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_rename_we""ird; drop"();
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
            SET amount = "Sel""ect' $lockstep$"
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount IS DISTINCT FROM "Sel""ect' $lockstep$");
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET amount = "Sel""ect' $lockstep$"
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount IS DISTINCT FROM "Sel""ect' $lockstep$");
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
CREATE UNIQUE INDEX CONCURRENTLY code_key_new ON "odd schema"."we""ird; drop" USING btree (code, amount);
RESET lock_timeout;
RESET statement_timeout;

-- s7 migrate/gate odd schema.we"ird; drop

-- s8 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY covering_idx_new ON "odd schema"."we""ird; drop" USING btree (qty) INCLUDE (amount);
RESET lock_timeout;
RESET statement_timeout;

-- s9 migrate/gate odd schema.we"ird; drop

-- s10 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY expression_idx_new ON "odd schema"."we""ird; drop" USING btree (lower(note), ((amount * (2)::numeric)));
RESET lock_timeout;
RESET statement_timeout;

-- s11 migrate/gate odd schema.we"ird; drop

-- s12 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY partial_idx_new ON "odd schema"."we""ird; drop" USING btree (amount DESC) WHERE (amount > (5)::numeric);
RESET lock_timeout;
RESET statement_timeout;

-- s13 migrate/gate odd schema.we"ird; drop

-- s14 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY unique_idx_new ON "odd schema"."we""ird; drop" USING btree (qty, id, amount);
RESET lock_timeout;
RESET statement_timeout;

-- s15 migrate/gate odd schema.we"ird; drop

-- s16 migrate/deploy-marker odd schema.we"ird; drop

-- s17 contract/gate odd schema.we"ird; drop

-- s18 contract/backfill odd schema.we"ird; drop
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
            SET amount = "Sel""ect' $lockstep$"
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount IS DISTINCT FROM "Sel""ect' $lockstep$");
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET amount = "Sel""ect' $lockstep$"
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount IS DISTINCT FROM "Sel""ect' $lockstep$");
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep2$;
RESET lock_timeout;

-- s19 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema"."lockstep_rename_we""ird; drop"();
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN amount TO amount_twin;
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN "Sel""ect' $lockstep$" TO amount;
COMMIT;

-- s20 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN amount_twin;
COMMIT;

-- down
-- s20 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN amount_twin numeric(10,2);
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY code_key_new ON "odd schema"."we""ird; drop" USING btree (code, amount_twin);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY covering_idx_new ON "odd schema"."we""ird; drop" USING btree (qty) INCLUDE (amount_twin);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY expression_idx_new ON "odd schema"."we""ird; drop" USING btree (lower(note), ((amount_twin * (2)::numeric)));
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY partial_idx_new ON "odd schema"."we""ird; drop" USING btree (amount_twin DESC) WHERE (amount_twin > (5)::numeric);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY unique_idx_new ON "odd schema"."we""ird; drop" USING btree (qty, id, amount_twin);
SET lock_timeout = '2s';
RESET lock_timeout;
RESET statement_timeout;

-- s19 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema"."lockstep_rename_we""ird; drop"() RETURNS trigger LANGUAGE plpgsql AS $lockstep2$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.amount IS NULL THEN
            NEW.amount := NEW."Sel""ect' $lockstep$";
        ELSE
            NEW."Sel""ect' $lockstep$" := NEW.amount;
        END IF;
    ELSIF NEW.amount IS DISTINCT FROM OLD.amount THEN
        NEW."Sel""ect' $lockstep$" := NEW.amount;
    ELSIF NEW."Sel""ect' $lockstep$" IS DISTINCT FROM OLD."Sel""ect' $lockstep$" OR NEW.amount IS NULL THEN
        NEW.amount := NEW."Sel""ect' $lockstep$";
    END IF;
    RETURN NEW;
END
$lockstep2$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema"."lockstep_rename_we""ird; drop"();
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN amount TO "Sel""ect' $lockstep$";
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN amount_twin TO amount;
COMMIT;

-- s18 contract/backfill odd schema.we"ird; drop
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
            SET amount = "Sel""ect' $lockstep$"
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount IS DISTINCT FROM "Sel""ect' $lockstep$");
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET amount = "Sel""ect' $lockstep$"
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount IS DISTINCT FROM "Sel""ect' $lockstep$");
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep2$;
RESET lock_timeout;

-- s17 contract/gate odd schema.we"ird; drop

-- s16 migrate/deploy-marker odd schema.we"ird; drop

-- s15 migrate/gate odd schema.we"ird; drop

-- s14 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".unique_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s13 migrate/gate odd schema.we"ird; drop

-- s12 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".partial_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s11 migrate/gate odd schema.we"ird; drop

-- s10 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".expression_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s9 migrate/gate odd schema.we"ird; drop

-- s8 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".covering_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s7 migrate/gate odd schema.we"ird; drop

-- s6 migrate/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".code_key_new;
RESET lock_timeout;
RESET statement_timeout;

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
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN amount;
COMMIT;
