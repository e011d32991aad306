-- up
-- s1 expand/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".log_c ADD CONSTRAINT log_c_log_pkey PRIMARY KEY (id, at);
CREATE INDEX log_c_log_v ON "odd schema".log_c USING btree (v);
ALTER TABLE "odd schema".log_c ADD CONSTRAINT log_customer_fkey FOREIGN KEY (customer) REFERENCES "odd schema".customers(id);
ALTER TABLE "odd schema".log ATTACH PARTITION "odd schema".log_c FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
COMMIT;

-- down
-- s1 expand/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".log DETACH PARTITION "odd schema".log_c;
ALTER TABLE "odd schema".log_c DROP CONSTRAINT log_customer_fkey;
DROP INDEX "odd schema".log_c_log_v;
ALTER TABLE "odd schema".log_c DROP CONSTRAINT log_c_log_pkey;
COMMIT;
