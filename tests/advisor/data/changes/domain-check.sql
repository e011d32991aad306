-- up
-- s1 expand/sql public.short_text
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER DOMAIN public.short_text ADD CONSTRAINT short_text_check CHECK (VALUE <> 'x');
COMMIT;

-- down
-- s1 expand/sql public.short_text
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER DOMAIN public.short_text DROP CONSTRAINT short_text_check;
COMMIT;
