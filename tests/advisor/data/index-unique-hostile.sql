-- up
-- s1 expand/gate odd schema.we"ird; drop

-- s2 expand/gate odd schema.we"ird; drop

-- s3 expand/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY "we""ird; drop_code_id_idx" ON "odd schema"."we""ird; drop" USING btree (code, id) INCLUDE (note);
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s3 expand/sql odd schema.we"ird; drop
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."we""ird; drop_code_id_idx";
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/gate odd schema.we"ird; drop

-- s1 expand/gate odd schema.we"ird; drop
