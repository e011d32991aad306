-- up
-- s1 expand/sql public.things_label
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP INDEX public.things_label;
CREATE INDEX things_label ON public.things USING btree (label, amount);
COMMIT;

-- down
-- s1 expand/sql public.things_label
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP INDEX public.things_label;
CREATE INDEX things_label ON public.things USING btree (label);
COMMIT;
