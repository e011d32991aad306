-- up
-- s1 expand/sql odd schema.a "view"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE VIEW "odd schema"."a ""view""" AS
SELECT id FROM "odd schema".things;
COMMIT;

-- down
-- s1 expand/sql odd schema.a "view"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP VIEW "odd schema"."a ""view""";
COMMIT;
