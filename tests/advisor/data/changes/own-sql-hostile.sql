-- up
-- s1 expand/sql
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE SEQUENCE "odd schema"."own; one" START 5;
COMMENT ON TABLE "odd schema".loose IS 'a;b';
COMMIT;

-- down
-- s1 expand/sql
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
COMMENT ON TABLE "odd schema".loose IS NULL;
DROP SEQUENCE "odd schema"."own; one";
COMMIT;
