-- up
-- s1 expand/gate odd schema.loose

-- s2 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".loose ADD CONSTRAINT loose_thing_not_null CHECK (thing IS NOT NULL) NOT VALID;
COMMIT;

-- s3 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".loose VALIDATE CONSTRAINT loose_thing_not_null;
COMMIT;

-- s4 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".loose ALTER COLUMN thing SET NOT NULL;
ALTER TABLE "odd schema".loose DROP CONSTRAINT loose_thing_not_null;
COMMIT;

-- s5 expand/gate odd schema.loose

-- s6 expand/sql odd schema.loose
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY loose_pkey_new ON "odd schema".loose USING btree (thing, id);
RESET lock_timeout;
RESET statement_timeout;

-- s7 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".loose DROP CONSTRAINT loose_pkey, ADD CONSTRAINT loose_pkey PRIMARY KEY USING INDEX loose_pkey_new;
COMMIT;

-- down
-- s7 contract/sql odd schema.loose
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY loose_pkey_old ON "odd schema".loose USING btree (id);
SET lock_timeout = '2s';
ALTER TABLE "odd schema".loose DROP CONSTRAINT loose_pkey, ADD CONSTRAINT loose_pkey PRIMARY KEY USING INDEX loose_pkey_old;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY loose_pkey_new ON "odd schema".loose USING btree (thing, id);
SET lock_timeout = '2s';
RESET lock_timeout;
RESET statement_timeout;

-- s6 expand/sql odd schema.loose
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".loose_pkey_new;
RESET lock_timeout;
RESET statement_timeout;

-- s5 expand/gate odd schema.loose

-- s4 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".loose ADD CONSTRAINT loose_thing_not_null CHECK (thing IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema".loose ALTER COLUMN thing DROP NOT NULL;
COMMIT;

-- s3 expand/sql odd schema.loose

-- s2 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".loose DROP CONSTRAINT loose_thing_not_null;
COMMIT;

-- s1 expand/gate odd schema.loose
