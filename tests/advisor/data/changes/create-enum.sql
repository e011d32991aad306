-- up
-- s1 expand/sql public.a "type"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TYPE "public"."a ""type""" AS ENUM ('a', 'b''c');
COMMIT;

-- down
-- s1 expand/sql public.a "type"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TYPE public."a ""type""";
COMMIT;
