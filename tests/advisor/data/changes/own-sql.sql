-- up
-- s1 expand/sql
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE SEQUENCE "public"."own; one" START 5;
COMMENT ON TABLE "public".loose IS 'a;b';
COMMIT;

-- down
-- s1 expand/sql
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
COMMENT ON TABLE "public".loose IS NULL;
DROP SEQUENCE "public"."own; one";
COMMIT;
