-- up
-- s1 expand/sql public.short_text
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER DOMAIN public.short_text DROP CONSTRAINT not_long;
COMMIT;

-- down
-- s1 expand/sql public.short_text
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER DOMAIN public.short_text ADD CONSTRAINT not_long CHECK ((length(VALUE) < 100)) NOT VALID;
ALTER DOMAIN public.short_text VALIDATE CONSTRAINT not_long;
RESET lock_timeout;
RESET statement_timeout;
