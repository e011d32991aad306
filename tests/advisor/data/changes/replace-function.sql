-- up
-- s1 expand/sql public.twice
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE OR REPLACE FUNCTION "public".twice(i int) RETURNS int LANGUAGE sql STABLE AS $$ SELECT i + i $$;
COMMIT;

-- down
-- s1 expand/sql public.twice
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE OR REPLACE FUNCTION public.twice(i integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT i * 2$function$;
COMMIT;
