-- up
-- s1 expand/sql public.colour
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE public.colour RENAME VALUE 'gr''een' TO '"green"';
COMMIT;

-- down
-- s1 expand/sql public.colour
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE public.colour RENAME VALUE '"green"' TO 'gr''een';
COMMIT;
