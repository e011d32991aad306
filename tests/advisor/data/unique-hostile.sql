-- up
-- s1 expand/gate odd schema.we"ird; drop

-- s2 expand/gate odd schema.we"ird; drop

-- s3 expand/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY "we""ird; drop_code_key" ON "odd schema"."we""ird; drop" USING btree (code);
RESET lock_timeout;
RESET statement_timeout;

-- s4 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_code_key" UNIQUE USING INDEX "we""ird; drop_code_key";
COMMIT;

-- down
-- s4 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_code_key";
COMMIT;

-- s3 expand/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."we""ird; drop_code_key";
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/gate odd schema.we"ird; drop

-- s1 expand/gate odd schema.we"ird; drop
