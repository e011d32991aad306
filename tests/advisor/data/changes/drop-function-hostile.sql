-- up
-- s1 contract/sql odd schema.twice
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP ROUTINE "odd schema".twice(i integer);
COMMIT;

-- down
-- s1 contract/sql odd schema.twice
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE OR REPLACE FUNCTION "odd schema".twice(i integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT i * 2$function$;
COMMIT;
