-- up
-- s1 contract/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.details DROP CONSTRAINT details_thing;
COMMIT;

-- down
-- s1 contract/sql public.details
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.details ADD CONSTRAINT details_thing FOREIGN KEY (thing) REFERENCES public.things(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE public.details VALIDATE CONSTRAINT details_thing;
RESET lock_timeout;
RESET statement_timeout;
