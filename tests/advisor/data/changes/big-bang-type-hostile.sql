-- up
-- s1 expand/gate odd schema.we"ird; drop

-- s2 expand/deploy-marker odd schema.we"ird; drop

-- s3 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$" TYPE double precision;
COMMIT;

-- s4 contract/gate odd schema.we"ird; drop

-- s5 contract/deploy-marker odd schema.we"ird; drop

-- down
-- s5 contract/deploy-marker odd schema.we"ird; drop

-- s4 contract/gate odd schema.we"ird; drop

-- s3 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$" TYPE numeric(10,2) USING "Sel""ect' $lockstep$"::numeric(10,2);
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$" SET DEFAULT 0;
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT positive, ADD CONSTRAINT positive CHECK (("Sel""ect' $lockstep$" >= (0)::numeric));
DROP INDEX "odd schema".expression_idx;
CREATE INDEX expression_idx ON "odd schema"."we""ird; drop" USING btree (lower(note), (("Sel""ect' $lockstep$" * (2)::numeric)));
DROP INDEX "odd schema".partial_idx;
CREATE INDEX partial_idx ON "odd schema"."we""ird; drop" USING btree ("Sel""ect' $lockstep$" DESC) WHERE ("Sel""ect' $lockstep$" > (5)::numeric);
COMMIT;

-- s2 expand/deploy-marker odd schema.we"ird; drop

-- s1 expand/gate odd schema.we"ird; drop
