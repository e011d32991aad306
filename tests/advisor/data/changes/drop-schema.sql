-- up
-- s1 contract/sql other Schema
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP SCHEMA "other Schema";
COMMIT;

-- down
-- s1 contract/sql other Schema
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE SCHEMA "other Schema";
COMMIT;
