-- up
-- s1 expand/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.details ADD CONSTRAINT details_thing_new FOREIGN KEY (thing) REFERENCES public.things (id) ON DELETE RESTRICT NOT VALID;
COMMIT;

-- s2 migrate/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.details VALIDATE CONSTRAINT details_thing_new;
COMMIT;

-- s3 contract/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.details DROP CONSTRAINT details_thing;
ALTER TABLE public.details RENAME CONSTRAINT details_thing_new TO details_thing;
COMMIT;

-- down
-- s3 contract/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.details RENAME CONSTRAINT details_thing TO details_thing_new;
ALTER TABLE public.details ADD CONSTRAINT details_thing FOREIGN KEY (thing) REFERENCES public.things(id) ON DELETE CASCADE NOT VALID;
COMMIT;

-- s2 migrate/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.details VALIDATE CONSTRAINT details_thing;
COMMIT;

-- s1 expand/sql public.details
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.details DROP CONSTRAINT details_thing_new;
COMMIT;
