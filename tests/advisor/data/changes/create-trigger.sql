-- up
-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TRIGGER "t r" AFTER UPDATE ON "public".things FOR EACH ROW EXECUTE FUNCTION "public".stamp();
COMMIT;

-- down
-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER "t r" ON public.things;
COMMIT;
