-- up
-- s1 contract/sql public.address
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE public.address DROP ATTRIBUTE town;
COMMIT;

-- down
-- s1 contract/sql public.address
