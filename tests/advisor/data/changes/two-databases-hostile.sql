-- up
-- s1 expand/sql odd schema.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE PUBLICATION lockstep_move FOR TABLE "odd schema".guarded;
COMMIT;

-- s2 expand/command odd schema.guarded

-- s3 migrate/gate odd schema.guarded

-- s4 migrate/command odd schema.guarded

-- s5 migrate/deploy-marker odd schema.guarded

-- s6 migrate/gate odd schema.guarded

-- s7 migrate/deploy-marker odd schema.guarded

-- s8 contract/gate odd schema.guarded

-- s9 contract/sql odd schema.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP PUBLICATION lockstep_move;
COMMIT;

-- down
-- s9 contract/sql odd schema.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE PUBLICATION lockstep_move FOR TABLE "odd schema".guarded;
COMMIT;

-- s8 contract/gate odd schema.guarded

-- s7 migrate/deploy-marker odd schema.guarded

-- s6 migrate/gate odd schema.guarded

-- s5 migrate/deploy-marker odd schema.guarded

-- s4 migrate/command odd schema.guarded

-- s3 migrate/gate odd schema.guarded

-- s2 expand/command odd schema.guarded

-- s1 expand/sql odd schema.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP PUBLICATION lockstep_move;
COMMIT;
