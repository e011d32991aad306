-- up
-- s1 expand/gate public.log_c

-- s2 expand/sql public.log_c
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY log_c_log_pkey ON public.log_c USING btree (id, at);
RESET lock_timeout;
RESET statement_timeout;

-- s3 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log_c ADD CONSTRAINT log_c_log_pkey PRIMARY KEY USING INDEX log_c_log_pkey;
COMMIT;

-- s4 expand/gate public.log_c

-- s5 expand/sql public.log_c
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY log_c_log_v ON public.log_c USING btree (v);
RESET lock_timeout;
RESET statement_timeout;

-- s6 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log_c ADD CONSTRAINT log_customer_fkey FOREIGN KEY (customer) REFERENCES public.customers(id) NOT VALID;
COMMIT;

-- s7 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.log_c VALIDATE CONSTRAINT log_customer_fkey;
COMMIT;

-- s8 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log_c ADD CONSTRAINT log_c_bound CHECK (at IS NOT NULL AND at >= '2026-03-01' AND at < '2026-04-01') NOT VALID;
COMMIT;

-- s9 migrate/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.log_c VALIDATE CONSTRAINT log_c_bound;
COMMIT;

-- s10 contract/sql public.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log ATTACH PARTITION public.log_c FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
COMMIT;

-- s11 contract/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.log_c DROP CONSTRAINT log_c_bound;
COMMIT;

-- down
-- s11 contract/sql public.log_c
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.log_c ADD CONSTRAINT log_c_bound CHECK (at IS NOT NULL AND at >= '2026-03-01' AND at < '2026-04-01') NOT VALID;
ALTER TABLE public.log_c VALIDATE CONSTRAINT log_c_bound;
RESET lock_timeout;
RESET statement_timeout;

-- s10 contract/sql public.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log DETACH PARTITION public.log_c;
COMMIT;

-- s9 migrate/sql public.log_c

-- s8 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log_c DROP CONSTRAINT log_c_bound;
COMMIT;

-- s7 expand/sql public.log_c

-- s6 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log_c DROP CONSTRAINT log_customer_fkey;
COMMIT;

-- s5 expand/sql public.log_c
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.log_c_log_v;
RESET lock_timeout;
RESET statement_timeout;

-- s4 expand/gate public.log_c

-- s3 expand/sql public.log_c
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.log_c DROP CONSTRAINT log_c_log_pkey;
COMMIT;

-- s2 expand/sql public.log_c
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.log_c_log_pkey;
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/gate public.log_c
