-- up
-- s1 expand/sql odd schema.mv
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE MATERIALIZED VIEW "odd schema".mv AS
SELECT count(*) FROM "odd schema".things;
COMMIT;

-- down
-- s1 expand/sql odd schema.mv
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP MATERIALIZED VIEW "odd schema".mv;
COMMIT;
