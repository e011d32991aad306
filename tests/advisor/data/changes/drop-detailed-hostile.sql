-- up
-- s1 migrate/deploy-marker odd schema.detailed

-- s2 contract/sql odd schema.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".detailed RENAME COLUMN "v;" TO "v;_deprecated";
COMMIT;

-- s3 contract/gate odd schema.detailed

-- s4 contract/sql odd schema.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".detailed DROP COLUMN "v;_deprecated";
COMMIT;

-- down
-- s4 contract/sql odd schema.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".detailed ADD COLUMN "v;" text DEFAULT 'd'::text;
ALTER TABLE ONLY "odd schema".detailed ALTER COLUMN "v;" SET STORAGE EXTERNAL, ALTER COLUMN "v;" SET COMPRESSION pglz, ALTER COLUMN "v;" SET STATISTICS 77, ALTER COLUMN "v;" SET (n_distinct=-0.5);
COMMENT ON COLUMN "odd schema".detailed."v;" IS 'it''s detailed';
CREATE STATISTICS "odd schema".detailed_seen ON n, "v;" FROM "odd schema".detailed;
GRANT SELECT ("v;") ON "odd schema".detailed TO PUBLIC;
GRANT SELECT ("v;") ON "odd schema".detailed TO "a role";
GRANT UPDATE ("v;") ON "odd schema".detailed TO "a role";
ALTER TABLE "odd schema".detailed RENAME COLUMN "v;" TO "v;_deprecated";
COMMIT;

-- s3 contract/gate odd schema.detailed

-- s2 contract/sql odd schema.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".detailed RENAME COLUMN "v;_deprecated" TO "v;";
COMMIT;

-- s1 migrate/deploy-marker odd schema.detailed
