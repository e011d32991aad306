-- up
-- s1 expand/deploy-marker odd schema.loose

-- s2 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE PUBLICATION lockstep_move FOR TABLE "odd schema".loose;
COMMIT;

-- s3 expand/command odd schema.loose

-- s4 migrate/gate odd schema.loose

-- s5 migrate/deploy-marker odd schema.loose

-- s6 migrate/gate odd schema.loose

-- s7 migrate/command odd schema.loose

-- s8 migrate/deploy-marker odd schema.loose

-- s9 contract/gate odd schema.loose

-- s10 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP PUBLICATION lockstep_move;
COMMIT;

-- s11 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".loose RENAME TO loose_deprecated;
COMMIT;

-- down
-- s11 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".loose_deprecated RENAME TO loose;
COMMIT;

-- s10 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE PUBLICATION lockstep_move FOR TABLE "odd schema".loose;
COMMIT;

-- s9 contract/gate odd schema.loose

-- s8 migrate/deploy-marker odd schema.loose

-- s7 migrate/command odd schema.loose

-- s6 migrate/gate odd schema.loose

-- s5 migrate/deploy-marker odd schema.loose

-- s4 migrate/gate odd schema.loose

-- s3 expand/command odd schema.loose

-- s2 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP PUBLICATION lockstep_move;
COMMIT;

-- s1 expand/deploy-marker odd schema.loose
