-- up
-- s1 expand/gate public.things

-- s2 expand/gate public.things

-- s3 expand/sql public.things
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY things_label_new ON public.things USING btree (label, number);
RESET lock_timeout;
RESET statement_timeout;

-- s4 contract/sql public.things
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY public.things_label;
RESET lock_timeout;
RESET statement_timeout;

-- s5 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER INDEX public.things_label_new RENAME TO things_label;
COMMIT;

-- down
-- s5 contract/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER INDEX public.things_label RENAME TO things_label_new;
COMMIT;

-- s4 contract/sql public.things
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY things_label ON public.things USING btree (label);
RESET lock_timeout;
RESET statement_timeout;

-- s3 expand/sql public.things
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.things_label_new;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/gate public.things

-- s1 expand/gate public.things
