-- up
-- s1 migrate/deploy-marker odd schema.we"ird; drop

-- s2 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE "odd schema"."_backup_we""ird; drop_20261126" AS SELECT id, "Sel""ect' $lockstep$" FROM "odd schema"."we""ird; drop";
COMMIT;

-- s3 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN "Sel""ect' $lockstep$";
COMMIT;

-- s4 contract/gate odd schema.we"ird; drop

-- s5 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"."_backup_we""ird; drop_20261126";
COMMIT;

-- down
-- s5 contract/sql odd schema.we"ird; drop

-- s4 contract/gate odd schema.we"ird; drop

-- s3 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN "Sel""ect' $lockstep$" numeric(10,2) DEFAULT 0;
UPDATE "odd schema"."we""ird; drop" SET "Sel""ect' $lockstep$" = kept."Sel""ect' $lockstep$" FROM "odd schema"."_backup_we""ird; drop_20261126" AS kept WHERE "odd schema"."we""ird; drop".id = kept.id;
COMMENT ON COLUMN "odd schema"."we""ird; drop"."Sel""ect' $lockstep$" IS 'it''s; the "total"';
CREATE INDEX covering_idx ON "odd schema"."we""ird; drop" USING btree (qty) INCLUDE ("Sel""ect' $lockstep$");
CREATE INDEX expression_idx ON "odd schema"."we""ird; drop" USING btree (lower(note), (("Sel""ect' $lockstep$" * (2)::numeric)));
CREATE INDEX partial_idx ON "odd schema"."we""ird; drop" USING btree ("Sel""ect' $lockstep$" DESC) WHERE ("Sel""ect' $lockstep$" > (5)::numeric);
CREATE UNIQUE INDEX unique_idx ON "odd schema"."we""ird; drop" USING btree (qty, id, "Sel""ect' $lockstep$");
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT code_key UNIQUE (code, "Sel""ect' $lockstep$");
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT positive CHECK (("Sel""ect' $lockstep$" >= (0)::numeric));
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$" SET NOT NULL;
COMMIT;

-- s2 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE "odd schema"."_backup_we""ird; drop_20261126";
COMMIT;

-- s1 migrate/deploy-marker odd schema.we"ird; drop
