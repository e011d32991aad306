-- up
-- s1 migrate/deploy-marker odd schema.we"ird; drop

-- s2 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN "from" TO from_deprecated;
COMMIT;

-- s3 contract/gate odd schema.we"ird; drop

-- s4 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN from_deprecated;
COMMIT;

-- down
-- s4 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN "from" bigint;
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_from_fkey" FOREIGN KEY ("from") REFERENCES "odd schema".customers(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_from_fkey";
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN "from" TO from_deprecated;
RESET lock_timeout;
RESET statement_timeout;

-- s3 contract/gate odd schema.we"ird; drop

-- s2 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME COLUMN from_deprecated TO "from";
COMMIT;

-- s1 migrate/deploy-marker odd schema.we"ird; drop
