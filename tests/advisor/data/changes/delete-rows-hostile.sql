-- up
-- s1 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DELETE FROM "odd schema".loose WHERE id > 100;
COMMIT;

-- down
-- s1 contract/sql odd schema.loose
