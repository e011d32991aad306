-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$" DROP DEFAULT;
COMMIT;

-- down
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN "Sel""ect' $lockstep$" SET DEFAULT 0;
COMMIT;
