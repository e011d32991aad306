-- up
-- s1 contract/sql odd schema.detailed_parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".detailed_parts DROP COLUMN "v;";
COMMIT;

-- down
-- s1 contract/sql odd schema.detailed_parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".detailed_parts ADD COLUMN "v;" text DEFAULT 'd'::text;
ALTER TABLE ONLY "odd schema".detailed_parts ALTER COLUMN "v;" SET STATISTICS 5;
ALTER TABLE ONLY "odd schema".detailed_part ALTER COLUMN "v;" SET STORAGE MAIN, ALTER COLUMN "v;" SET STATISTICS 6, ALTER COLUMN "v;" SET DEFAULT 'own'::text;
COMMENT ON COLUMN "odd schema".detailed_part."v;" IS 'of the part';
GRANT UPDATE ("v;") ON "odd schema".detailed_part TO "a role" WITH GRANT OPTION;
COMMIT;
