-- up
-- s1 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP POLICY mine ON "odd schema".loose;
COMMIT;

-- down
-- s1 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE POLICY mine ON "odd schema".loose AS RESTRICTIVE FOR SELECT TO "a role" USING ((state <> 'secret'::text));
COMMIT;
