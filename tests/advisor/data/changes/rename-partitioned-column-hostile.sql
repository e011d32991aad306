-- up
-- s1 expand/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".log ADD COLUMN w text;
COMMIT;

-- s2 expand/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_rename_log() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.w IS NULL THEN
            NEW.w := NEW.v;
        ELSE
            NEW.v := NEW.w;
        END IF;
    ELSIF NEW.w IS DISTINCT FROM OLD.w THEN
        NEW.v := NEW.w;
    ELSIF NEW.v IS DISTINCT FROM OLD.v OR NEW.w IS NULL THEN
        NEW.w := NEW.v;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON "odd schema".log FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_rename_log();
COMMIT;

-- s3 migrate/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE "odd schema".log
SET w = v
WHERE (w IS DISTINCT FROM v);
COMMIT;

-- s4 migrate/gate odd schema.log

-- s5 migrate/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE INDEX log_v_new ON ONLY "odd schema".log USING btree (w);
COMMIT;

-- s6 migrate/sql odd schema.log_a
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY log_a_log_v_new_idx ON "odd schema".log_a USING btree (w);
RESET lock_timeout;
RESET statement_timeout;

-- s7 migrate/sql odd schema.log_b
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY log_b_log_v_new_idx ON "odd schema".log_b USING btree (w);
RESET lock_timeout;
RESET statement_timeout;

-- s8 migrate/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER INDEX "odd schema".log_v_new ATTACH PARTITION "odd schema".log_a_log_v_new_idx;
ALTER INDEX "odd schema".log_v_new ATTACH PARTITION "odd schema".log_b_log_v_new_idx;
COMMIT;

-- s9 migrate/gate odd schema.log

-- s10 migrate/deploy-marker odd schema.log

-- s11 contract/gate odd schema.log

-- s12 contract/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE "odd schema".log
SET w = v
WHERE (w IS DISTINCT FROM v);
COMMIT;

-- s13 contract/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON "odd schema".log;
DROP FUNCTION "odd schema".lockstep_rename_log();
ALTER TABLE "odd schema".log RENAME COLUMN w TO w_twin;
ALTER TABLE "odd schema".log RENAME COLUMN v TO w;
ALTER INDEX "odd schema".log_v RENAME TO log_w;
COMMIT;

-- s14 contract/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".log DROP COLUMN w_twin;
COMMIT;

-- down
-- s14 contract/sql odd schema.log
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema".log ADD COLUMN w_twin text;
CREATE INDEX log_v_new ON ONLY "odd schema".log USING btree (w_twin);
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY log_a_log_v_new_idx ON "odd schema".log_a USING btree (w_twin);
SET lock_timeout = '2s';
ALTER INDEX "odd schema".log_v_new ATTACH PARTITION "odd schema".log_a_log_v_new_idx;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY log_b_log_v_new_idx ON "odd schema".log_b USING btree (w_twin);
SET lock_timeout = '2s';
ALTER INDEX "odd schema".log_v_new ATTACH PARTITION "odd schema".log_b_log_v_new_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s13 contract/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_rename_log() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.w IS NULL THEN
            NEW.w := NEW.v;
        ELSE
            NEW.v := NEW.w;
        END IF;
    ELSIF NEW.w IS DISTINCT FROM OLD.w THEN
        NEW.v := NEW.w;
    ELSIF NEW.v IS DISTINCT FROM OLD.v OR NEW.w IS NULL THEN
        NEW.w := NEW.v;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON "odd schema".log FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_rename_log();
ALTER TABLE "odd schema".log RENAME COLUMN w TO v;
ALTER TABLE "odd schema".log RENAME COLUMN w_twin TO w;
ALTER INDEX "odd schema".log_w RENAME TO log_v;
COMMIT;

-- s12 contract/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE "odd schema".log
SET w = v
WHERE (w IS DISTINCT FROM v);
COMMIT;

-- s11 contract/gate odd schema.log

-- s10 migrate/deploy-marker odd schema.log

-- s9 migrate/gate odd schema.log

-- s8 migrate/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP INDEX "odd schema".log_v_new;
COMMIT;

-- s7 migrate/sql odd schema.log_b
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".log_b_log_v_new_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s6 migrate/sql odd schema.log_a
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS "odd schema".log_a_log_v_new_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s5 migrate/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP INDEX IF EXISTS "odd schema".log_v_new;
COMMIT;

-- s4 migrate/gate odd schema.log

-- s3 migrate/sql odd schema.log

-- s2 expand/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON "odd schema".log;
DROP FUNCTION "odd schema".lockstep_rename_log();
COMMIT;

-- s1 expand/sql odd schema.log
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".log DROP COLUMN w;
COMMIT;
