-- up
-- s1 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things DROP CONSTRAINT things_number;
COMMIT;

-- down
-- s1 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things ADD CONSTRAINT things_number UNIQUE (number);
COMMIT;
