-- up
-- s1 migrate/deploy-marker odd schema.things

-- s2 migrate/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE "odd schema"._backup_things_20261126 AS SELECT id, counted FROM "odd schema".things;
COMMIT;

-- s3 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things DROP COLUMN counted;
COMMIT;

-- s4 contract/gate odd schema.things

-- s5 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"._backup_things_20261126;
COMMIT;

-- down
-- s5 contract/sql odd schema.things

-- s4 contract/gate odd schema.things

-- s3 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE SEQUENCE "odd schema".things_counted_seq AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
ALTER TABLE "odd schema".things ADD COLUMN counted integer DEFAULT nextval('"odd schema".things_counted_seq'::regclass);
UPDATE "odd schema".things SET counted = kept.counted FROM "odd schema"._backup_things_20261126 AS kept WHERE "odd schema".things.id = kept.id;
ALTER TABLE "odd schema".things ALTER COLUMN counted SET NOT NULL;
ALTER SEQUENCE "odd schema".things_counted_seq OWNED BY "odd schema".things.counted;
SELECT pg_catalog.setval('"odd schema".things_counted_seq', coalesce(max(counted), 1), max(counted) IS NOT NULL) FROM "odd schema".things;
COMMIT;

-- s2 migrate/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE "odd schema"._backup_things_20261126;
COMMIT;

-- s1 migrate/deploy-marker odd schema.things
