-- up
-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things RENAME CONSTRAINT things_key TO "the ""key""";
COMMIT;

-- down
-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.things RENAME CONSTRAINT "the ""key""" TO things_key;
COMMIT;
