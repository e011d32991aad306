-- up
-- s1 contract/gate odd schema.log

-- s2 contract/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP INDEX "odd schema".log_v;
COMMIT;

-- down
-- s2 contract/sql odd schema.log
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE INDEX log_v ON ONLY "odd schema".log USING btree (v);
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY log_a_v_idx ON "odd schema".log_a USING btree (v);
SET lock_timeout = '2s';
ALTER INDEX "odd schema".log_v ATTACH PARTITION "odd schema".log_a_v_idx;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY log_b_v_idx ON "odd schema".log_b USING btree (v);
SET lock_timeout = '2s';
ALTER INDEX "odd schema".log_v ATTACH PARTITION "odd schema".log_b_v_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s1 contract/gate odd schema.log
