-- up
-- s1 migrate/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE "odd schema"._backup_loose_20261126 AS SELECT id, detail, thing, state, lower_bound FROM "odd schema".loose WHERE id > 100;
COMMIT;

-- s2 contract/sql odd schema.loose
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_portion>>
DECLARE
    from_1 "odd schema".loose.id%TYPE;
    to_1 "odd schema".loose.id%TYPE;
BEGIN
    SELECT id INTO lockstep_portion.from_1 FROM "odd schema".loose ORDER BY id LIMIT 1;
    WHILE lockstep_portion.from_1 IS NOT NULL LOOP
        SELECT id INTO lockstep_portion.to_1 FROM "odd schema".loose WHERE id >= lockstep_portion.from_1 ORDER BY id OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
DELETE FROM "odd schema".loose WHERE "odd schema".loose.id >= lockstep_portion.from_1 AND (id > 100);
            COMMIT;
            EXIT;
        END IF;
DELETE FROM "odd schema".loose WHERE "odd schema".loose.id >= lockstep_portion.from_1 AND "odd schema".loose.id < lockstep_portion.to_1 AND (id > 100);
        COMMIT;
        PERFORM pg_sleep(0.05);
        lockstep_portion.from_1 := lockstep_portion.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s3 contract/gate odd schema.loose

-- s4 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"._backup_loose_20261126;
COMMIT;

-- down
-- s4 contract/sql odd schema.loose

-- s3 contract/gate odd schema.loose

-- s2 contract/sql odd schema.loose
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
INSERT INTO "odd schema".loose (id, detail, thing, state, lower_bound) SELECT id, detail, thing, state, lower_bound FROM "odd schema"._backup_loose_20261126 ON CONFLICT DO NOTHING;
RESET lock_timeout;
RESET statement_timeout;

-- s1 migrate/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE "odd schema"._backup_loose_20261126;
COMMIT;
