-- up
-- s1 expand/sql a "schema"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE SCHEMA "a ""schema""";
COMMIT;

-- down
-- s1 expand/sql a "schema"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP SCHEMA "a ""schema""";
COMMIT;
