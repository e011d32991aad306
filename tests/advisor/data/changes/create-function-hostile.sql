-- up
-- s1 expand/sql odd schema.f
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE FUNCTION "odd schema".f(a int) RETURNS int LANGUAGE sql AS $$ SELECT a; $$;
COMMIT;

-- down
-- s1 expand/sql odd schema.f
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP ROUTINE "odd schema".f;
COMMIT;
