-- up
-- s1 expand/sql odd schema.a "type"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TYPE "odd schema"."a ""type""" AS ENUM ('a', 'b''c');
COMMIT;

-- down
-- s1 expand/sql odd schema.a "type"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TYPE "odd schema"."a ""type""";
COMMIT;
