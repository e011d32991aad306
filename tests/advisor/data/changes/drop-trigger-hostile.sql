-- up
-- s1 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER stamp_it ON "odd schema".loose;
COMMIT;

-- down
-- s1 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TRIGGER stamp_it BEFORE INSERT ON "odd schema".loose FOR EACH ROW EXECUTE FUNCTION "odd schema".stamp();
ALTER TABLE "odd schema".loose DISABLE TRIGGER stamp_it;
COMMIT;
