-- up
-- s1 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TRIGGER "t r" AFTER UPDATE ON "odd schema".things FOR EACH ROW EXECUTE FUNCTION "odd schema".stamp();
COMMIT;

-- down
-- s1 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER "t r" ON "odd schema".things;
COMMIT;
