-- up
-- s1 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN total;
COMMIT;

-- down
-- s1 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN total numeric(10,2) DEFAULT 0 NOT NULL;
COMMENT ON COLUMN public.orders.total IS 'it''s; the "total"';
CREATE INDEX covering_idx ON public.orders USING btree (qty) INCLUDE (total);
CREATE INDEX expression_idx ON public.orders USING btree (lower(note), ((total * (2)::numeric)));
CREATE INDEX partial_idx ON public.orders USING btree (total DESC) WHERE (total > (5)::numeric);
CREATE UNIQUE INDEX unique_idx ON public.orders USING btree (qty, id, total);
ALTER TABLE public.orders ADD CONSTRAINT code_key UNIQUE (code, total);
ALTER TABLE public.orders ADD CONSTRAINT positive CHECK ((total >= (0)::numeric));
COMMIT;
