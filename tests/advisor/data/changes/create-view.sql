-- up
-- s1 expand/sql public.a "view"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE VIEW public."a ""view""" AS
SELECT id FROM "public".things;
COMMIT;

-- down
-- s1 expand/sql public.a "view"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP VIEW public."a ""view""";
COMMIT;
