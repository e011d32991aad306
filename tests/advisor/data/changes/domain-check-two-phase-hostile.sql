-- up
-- s1 expand/sql odd schema.short_text
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER DOMAIN "odd schema".short_text ADD CONSTRAINT "no ""x""" CHECK (VALUE <> 'x') NOT VALID;
COMMIT;

-- s2 migrate/sql odd schema.short_text
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER DOMAIN "odd schema".short_text VALIDATE CONSTRAINT "no ""x""";
COMMIT;

-- down
-- s2 migrate/sql odd schema.short_text

-- s1 expand/sql odd schema.short_text
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER DOMAIN "odd schema".short_text DROP CONSTRAINT "no ""x""";
COMMIT;
