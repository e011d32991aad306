-- up
-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".loose DROP CONSTRAINT loose_pkey, ADD CONSTRAINT loose_pkey PRIMARY KEY (thing);
COMMIT;

-- down
-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".loose DROP CONSTRAINT loose_pkey, ADD CONSTRAINT loose_pkey PRIMARY KEY (id);
ALTER TABLE "odd schema".loose ALTER COLUMN thing DROP NOT NULL;
COMMIT;
