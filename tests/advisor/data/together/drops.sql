-- up
-- s1 migrate/deploy-marker public.events

-- s2 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.events RENAME COLUMN seen TO seen_deprecated;
ALTER TABLE public.events RENAME COLUMN customer TO customer_deprecated;
COMMIT;

-- s3 contract/gate public.events

-- s4 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.events DROP COLUMN seen_deprecated, DROP COLUMN customer_deprecated;
COMMIT;

-- down
-- s4 contract/sql public.events
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.events ADD COLUMN customer bigint, ADD COLUMN seen timestamp without time zone;
ALTER TABLE public.events ADD CONSTRAINT events_customer FOREIGN KEY (customer) REFERENCES public.customers(id) NOT VALID;
ALTER TABLE public.events VALIDATE CONSTRAINT events_customer;
ALTER TABLE public.events RENAME COLUMN customer TO customer_deprecated;
ALTER TABLE public.events RENAME COLUMN seen TO seen_deprecated;
RESET lock_timeout;
RESET statement_timeout;

-- s3 contract/gate public.events

-- s2 contract/sql public.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.events RENAME COLUMN customer_deprecated TO customer;
ALTER TABLE public.events RENAME COLUMN seen_deprecated TO seen;
COMMIT;

-- s1 migrate/deploy-marker public.events
