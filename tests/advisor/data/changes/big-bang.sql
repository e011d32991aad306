-- up
-- s1 expand/gate public.things

-- s2 expand/deploy-marker public.things

-- s3 migrate/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things DROP CONSTRAINT amount_small;
COMMIT;

-- s4 contract/gate public.things

-- s5 contract/deploy-marker public.things

-- down
-- s5 contract/deploy-marker public.things

-- s4 contract/gate public.things

-- s3 migrate/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things ADD CONSTRAINT amount_small CHECK ((amount < 100000));
COMMIT;

-- s2 expand/deploy-marker public.things

-- s1 expand/gate public.things
