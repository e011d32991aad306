-- up
-- s1 expand/sql odd schema.colour
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE "odd schema".colour RENAME VALUE 'gr''een' TO '"green"';
COMMIT;

-- down
-- s1 expand/sql odd schema.colour
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE "odd schema".colour RENAME VALUE '"green"' TO 'gr''een';
COMMIT;
