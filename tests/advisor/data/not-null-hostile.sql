-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_from_not_null" CHECK ("from" IS NOT NULL) NOT VALID;
COMMIT;

-- s2 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_from_not_null";
COMMIT;

-- s3 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "from" SET NOT NULL;
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_from_not_null";
COMMIT;

-- down
-- s3 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_from_not_null" CHECK ("from" IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "from" DROP NOT NULL;
COMMIT;

-- s2 migrate/sql odd schema.we"ird; drop

-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_from_not_null";
COMMIT;
