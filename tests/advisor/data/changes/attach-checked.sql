-- up
-- s1 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.log_c ADD CONSTRAINT log_c_log_pkey PRIMARY KEY (id, at);
COMMIT;

-- s2 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE INDEX log_c_log_v ON public.log_c USING btree (v);
COMMIT;

-- s3 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.log_c ADD CONSTRAINT log_customer_fkey FOREIGN KEY (customer) REFERENCES public.customers(id);
COMMIT;

-- s4 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log_c ADD CONSTRAINT log_c_bound CHECK (at IS NOT NULL AND at >= '2026-03-01' AND at < '2026-04-01') NOT VALID;
COMMIT;

-- s5 migrate/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.log_c VALIDATE CONSTRAINT log_c_bound;
COMMIT;

-- s6 contract/sql public.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log ATTACH PARTITION public.log_c FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
COMMIT;

-- s7 contract/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log_c DROP CONSTRAINT log_c_bound;
COMMIT;

-- down
-- s7 contract/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log_c ADD CONSTRAINT log_c_bound CHECK (at IS NOT NULL AND at >= '2026-03-01' AND at < '2026-04-01') NOT VALID;
ALTER TABLE public.log_c VALIDATE CONSTRAINT log_c_bound;
COMMIT;

-- s6 contract/sql public.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log DETACH PARTITION public.log_c;
COMMIT;

-- s5 migrate/sql public.log_c

-- s4 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log_c DROP CONSTRAINT log_c_bound;
COMMIT;

-- s3 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.log_c DROP CONSTRAINT log_customer_fkey;
COMMIT;

-- s2 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP INDEX public.log_c_log_v;
COMMIT;

-- s1 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.log_c DROP CONSTRAINT log_c_log_pkey;
COMMIT;
