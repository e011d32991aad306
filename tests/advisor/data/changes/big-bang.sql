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
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.things ADD CONSTRAINT amount_small CHECK ((amount < 100000)) NOT VALID;
ALTER TABLE public.things VALIDATE CONSTRAINT amount_small;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/deploy-marker public.things

-- s1 expand/gate public.things
