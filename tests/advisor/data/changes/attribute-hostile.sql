-- up
-- s1 expand/sql odd schema.address
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE "odd schema".address ADD ATTRIBUTE "post code" text;
COMMIT;

-- down
-- s1 expand/sql odd schema.address
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE "odd schema".address DROP ATTRIBUTE "post code";
COMMIT;
