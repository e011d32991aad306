-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN "a b" numeric GENERATED ALWAYS AS ("Sel""ect' $lockstep$" * 2) VIRTUAL;
COMMIT;

-- down
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN "a b";
COMMIT;
