-- up
-- s1 migrate/deploy-marker public.orders

-- s2 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE public._backup_orders_20261126 AS SELECT id, total FROM public.orders;
COMMIT;

-- s3 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN total;
COMMIT;

-- s4 contract/gate public.orders

-- s5 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_orders_20261126;
COMMIT;

-- down
-- s5 contract/sql public.orders

-- s4 contract/gate public.orders

-- s3 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN total numeric(10,2) DEFAULT 0;
UPDATE public.orders SET total = kept.total FROM public._backup_orders_20261126 AS kept WHERE public.orders.id = kept.id;
COMMENT ON COLUMN public.orders.total IS 'it''s; the "total"';
CREATE INDEX covering_idx ON public.orders USING btree (qty) INCLUDE (total);
CREATE INDEX expression_idx ON public.orders USING btree (lower(note), ((total * (2)::numeric)));
CREATE INDEX partial_idx ON public.orders USING btree (total DESC) WHERE (total > (5)::numeric);
CREATE UNIQUE INDEX unique_idx ON public.orders USING btree (qty, id, total);
ALTER TABLE public.orders ADD CONSTRAINT code_key UNIQUE (code, total);
ALTER TABLE public.orders ADD CONSTRAINT positive CHECK ((total >= (0)::numeric));
ALTER TABLE public.orders ALTER COLUMN total SET NOT NULL;
COMMIT;

-- s2 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE public._backup_orders_20261126;
COMMIT;

-- s1 migrate/deploy-marker public.orders
