-- up
-- s1 contract/gate odd schema.loose

-- s2 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
REVOKE SELECT ON "odd schema".loose FROM "a role";
COMMIT;

-- down
-- s2 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
GRANT SELECT ON "odd schema".loose TO "a role";
COMMIT;

-- s1 contract/gate odd schema.loose
