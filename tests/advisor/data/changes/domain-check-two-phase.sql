-- up
-- s1 expand/sql public.short_text
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER DOMAIN public.short_text ADD CONSTRAINT "no ""x""" CHECK (VALUE <> 'x') NOT VALID;
COMMIT;

-- s2 migrate/sql public.short_text
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER DOMAIN public.short_text VALIDATE CONSTRAINT "no ""x""";
COMMIT;

-- down
-- s2 migrate/sql public.short_text

-- s1 expand/sql public.short_text
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER DOMAIN public.short_text DROP CONSTRAINT "no ""x""";
COMMIT;
