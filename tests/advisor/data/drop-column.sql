-- up
-- s1 migrate/deploy-marker public.orders

-- s2 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders RENAME COLUMN total TO total_deprecated;
COMMIT;

-- s3 contract/gate public.orders

-- s4 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN total_deprecated;
COMMIT;

-- down
-- s4 contract/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN total numeric(10,2) DEFAULT 0 NOT NULL;
COMMENT ON COLUMN public.orders.total IS 'it''s; the "total"';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY covering_idx ON public.orders USING btree (qty) INCLUDE (total);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY expression_idx ON public.orders USING btree (lower(note), ((total * (2)::numeric)));
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY partial_idx ON public.orders USING btree (total DESC) WHERE (total > (5)::numeric);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY unique_idx ON public.orders USING btree (qty, id, total);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY code_key ON public.orders USING btree (code, total);
SET lock_timeout = '2s';
ALTER TABLE public.orders ADD CONSTRAINT code_key UNIQUE USING INDEX code_key;
ALTER TABLE public.orders ADD CONSTRAINT positive CHECK ((total >= (0)::numeric)) NOT VALID;
ALTER TABLE public.orders VALIDATE CONSTRAINT positive;
ALTER TABLE public.orders RENAME COLUMN total TO total_deprecated;
RESET lock_timeout;
RESET statement_timeout;

-- s3 contract/gate public.orders

-- s2 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders RENAME COLUMN total_deprecated TO total;
COMMIT;

-- s1 migrate/deploy-marker public.orders
