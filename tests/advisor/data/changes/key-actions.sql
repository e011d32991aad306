-- up
-- s1 expand/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.details DROP CONSTRAINT details_thing, ADD CONSTRAINT details_thing FOREIGN KEY (thing) REFERENCES public.things (id) ON UPDATE CASCADE;
COMMIT;

-- down
-- s1 expand/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.details DROP CONSTRAINT details_thing, ADD CONSTRAINT details_thing FOREIGN KEY (thing) REFERENCES public.things(id) ON DELETE CASCADE;
COMMIT;
