-- up
-- s1 expand/gate odd schema.we"ird; drop

-- s2 expand/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY "we""ird; drop_Sel""ect' $lockstep$_idx" ON "odd schema"."we""ird; drop" USING btree ("Sel""ect' $lockstep$");
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s2 expand/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."we""ird; drop_Sel""ect' $lockstep$_idx";
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/gate odd schema.we"ird; drop
