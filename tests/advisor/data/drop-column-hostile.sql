-- up
-- s1 migrate/deploy-marker odd schema.we"ird; drop

-- s2 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN "Sel""ect' $lockstep$" TO "Sel""ect' $lockstep$_deprecated";
COMMIT;

-- s3 contract/gate odd schema.we"ird; drop

-- s4 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN "Sel""ect' $lockstep$_deprecated";
COMMIT;

-- down
-- s4 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN "Sel""ect' $lockstep$" numeric(10,2) DEFAULT 0 NOT NULL;
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
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN "Sel""ect' $lockstep$" TO "Sel""ect' $lockstep$_deprecated";
RESET lock_timeout;
RESET statement_timeout;

-- s3 contract/gate odd schema.we"ird; drop

-- s2 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN "Sel""ect' $lockstep$_deprecated" TO "Sel""ect' $lockstep$";
COMMIT;

-- s1 migrate/deploy-marker odd schema.we"ird; drop
