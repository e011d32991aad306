-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE INDEX "we""ird; drop_Sel""ect' $lockstep$_idx" ON "odd schema"."we""ird; drop" USING btree ("Sel""ect' $lockstep$");
COMMIT;

-- down
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP INDEX "odd schema"."we""ird; drop_Sel""ect' $lockstep$_idx";
COMMIT;
