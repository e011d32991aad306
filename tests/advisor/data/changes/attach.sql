-- up
-- s1 expand/sql public.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.log_c ADD CONSTRAINT log_c_log_pkey PRIMARY KEY (id, at);
CREATE INDEX log_c_log_v ON public.log_c USING btree (v);
ALTER TABLE public.log_c ADD CONSTRAINT log_customer_fkey FOREIGN KEY (customer) REFERENCES public.customers(id);
ALTER TABLE public.log ATTACH PARTITION public.log_c FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
COMMIT;

-- down
-- s1 expand/sql public.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.log DETACH PARTITION public.log_c;
ALTER TABLE public.log_c DROP CONSTRAINT log_customer_fkey;
DROP INDEX public.log_c_log_v;
ALTER TABLE public.log_c DROP CONSTRAINT log_c_log_pkey;
COMMIT;
