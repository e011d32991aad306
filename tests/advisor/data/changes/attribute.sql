-- up
-- s1 expand/sql public.address
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE public.address ADD ATTRIBUTE "post code" text;
COMMIT;

-- down
-- s1 expand/sql public.address
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE public.address DROP ATTRIBUTE "post code";
COMMIT;
