-- up
-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things ADD CONSTRAINT things_excl EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (amount > 1);
COMMIT;

-- down
-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things DROP CONSTRAINT things_excl;
COMMIT;
