-- up
-- s1 migrate/deploy-marker public.orders

-- s2 contract/sql public.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.lines DROP CONSTRAINT lines_order;
COMMIT;

-- s3 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders RENAME TO orders_deprecated;
COMMIT;

-- s4 contract/command public.orders

-- s5 contract/gate public.orders

-- s6 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public.orders_deprecated;
COMMIT;

-- down
-- s6 contract/sql public.orders

-- s5 contract/gate public.orders

-- s4 contract/command public.orders

-- s3 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders_deprecated RENAME TO orders;
COMMIT;

-- s2 contract/sql public.lines
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.lines ADD CONSTRAINT lines_order FOREIGN KEY (order_id) REFERENCES public.orders(id) NOT VALID;
ALTER TABLE public.lines VALIDATE CONSTRAINT lines_order;
RESET lock_timeout;
RESET statement_timeout;

-- s1 migrate/deploy-marker public.orders
