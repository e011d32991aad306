-- up
-- s1 expand/gate public.orders

-- s2 expand/deploy-marker public.orders

-- s3 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ALTER COLUMN total TYPE double precision;
COMMIT;

-- s4 contract/gate public.orders

-- s5 contract/deploy-marker public.orders

-- down
-- s5 contract/deploy-marker public.orders

-- s4 contract/gate public.orders

-- s3 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ALTER COLUMN total TYPE numeric(10,2) USING total::numeric(10,2);
ALTER TABLE public.orders ALTER COLUMN total SET DEFAULT 0;
ALTER TABLE public.orders DROP CONSTRAINT positive, ADD CONSTRAINT positive CHECK ((total >= (0)::numeric));
DROP INDEX public.expression_idx;
CREATE INDEX expression_idx ON public.orders USING btree (lower(note), ((total * (2)::numeric)));
DROP INDEX public.partial_idx;
CREATE INDEX partial_idx ON public.orders USING btree (total DESC) WHERE (total > (5)::numeric);
COMMIT;

-- s2 expand/deploy-marker public.orders

-- s1 expand/gate public.orders
