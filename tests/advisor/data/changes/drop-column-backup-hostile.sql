-- up
-- s1 migrate/deploy-marker odd schema.we"ird; drop

-- s2 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE "odd schema"."_backup_we""ird; drop_20261126" AS SELECT id, "Sel""ect' $lockstep$" FROM "odd schema"."we""ird; drop" WITH NO DATA;
ALTER TABLE "odd schema"."_backup_we""ird; drop_20261126" ADD PRIMARY KEY (id);
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
            INSERT INTO "odd schema"."_backup_we""ird; drop_20261126" (id, "Sel""ect' $lockstep$")
            SELECT id, "Sel""ect' $lockstep$"
            FROM "odd schema"."we""ird; drop"
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO "odd schema"."_backup_we""ird; drop_20261126" (id, "Sel""ect' $lockstep$")
        SELECT id, "Sel""ect' $lockstep$"
        FROM "odd schema"."we""ird; drop"
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep2$;
RESET lock_timeout;

-- s4 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN "Sel""ect' $lockstep$";
COMMIT;

-- s5 contract/gate odd schema.we"ird; drop

-- s6 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"."_backup_we""ird; drop_20261126";
COMMIT;

-- down
-- s6 contract/sql odd schema.we"ird; drop

-- s5 contract/gate odd schema.we"ird; drop

-- s4 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN "Sel""ect' $lockstep$" numeric(10,2);
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$" SET DEFAULT 0;
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
            SET "Sel""ect' $lockstep$" = coalesce((SELECT kept."Sel""ect' $lockstep$" FROM "odd schema"."_backup_we""ird; drop_20261126" AS kept WHERE kept.id = "odd schema"."we""ird; drop".id), 0)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ("Sel""ect' $lockstep$" IS NULL AND coalesce((SELECT kept."Sel""ect' $lockstep$" IS NOT NULL FROM "odd schema"."_backup_we""ird; drop_20261126" AS kept WHERE kept.id = "odd schema"."we""ird; drop".id), true));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET "Sel""ect' $lockstep$" = coalesce((SELECT kept."Sel""ect' $lockstep$" FROM "odd schema"."_backup_we""ird; drop_20261126" AS kept WHERE kept.id = "odd schema"."we""ird; drop".id), 0)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ("Sel""ect' $lockstep$" IS NULL AND coalesce((SELECT kept."Sel""ect' $lockstep$" IS NOT NULL FROM "odd schema"."_backup_we""ird; drop_20261126" AS kept WHERE kept.id = "odd schema"."we""ird; drop".id), true));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep2$;
COMMENT ON COLUMN "odd schema"."we""ird; drop"."Sel""ect' $lockstep$" IS 'it''s; the "total"';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY covering_idx ON "odd schema"."we""ird; drop" USING btree (qty) INCLUDE ("Sel""ect' $lockstep$");
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY expression_idx ON "odd schema"."we""ird; drop" USING btree (lower(note), (("Sel""ect' $lockstep$" * (2)::numeric)));
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY partial_idx ON "odd schema"."we""ird; drop" USING btree ("Sel""ect' $lockstep$" DESC) WHERE ("Sel""ect' $lockstep$" > (5)::numeric);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY unique_idx ON "odd schema"."we""ird; drop" USING btree (qty, id, "Sel""ect' $lockstep$");
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY code_key ON "odd schema"."we""ird; drop" USING btree (code, "Sel""ect' $lockstep$");
SET lock_timeout = '2s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT code_key UNIQUE USING INDEX code_key;
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT positive CHECK (("Sel""ect' $lockstep$" >= (0)::numeric)) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT positive;
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_not_null1" CHECK ("Sel""ect' $lockstep$" IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_not_null1";
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_not_null" NOT NULL "Sel""ect' $lockstep$";
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_Sel""ect' $lockstep$_not_null1";
RESET lock_timeout;
RESET statement_timeout;

-- s3 migrate/backfill odd schema.we"ird; drop

-- s2 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"."_backup_we""ird; drop_20261126";
COMMIT;

-- s1 migrate/deploy-marker odd schema.we"ird; drop
