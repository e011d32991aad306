-- up
-- s1 expand/gate odd schema.things

-- s2 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
GRANT SELECT ON "odd schema".things TO PUBLIC;
COMMIT;

-- down
-- s2 expand/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
REVOKE SELECT ON "odd schema".things FROM PUBLIC;
COMMIT;

-- s1 expand/gate odd schema.things
