-- up
-- s1 migrate/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE "odd schema"._backup_loose_20261126 AS SELECT id, detail, thing, state, lower_bound FROM "odd schema".loose WHERE id > 100;
COMMIT;

-- s2 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DELETE FROM "odd schema".loose WHERE id > 100;
COMMIT;

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
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
INSERT INTO "odd schema".loose (id, detail, thing, state, lower_bound) SELECT id, detail, thing, state, lower_bound FROM "odd schema"._backup_loose_20261126;
COMMIT;

-- s1 migrate/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE "odd schema"._backup_loose_20261126;
COMMIT;
