-- up
-- s1 contract/sql odd schema.stage
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TYPE "odd schema".stage;
COMMIT;

-- down
-- s1 contract/sql odd schema.stage
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TYPE "odd schema".stage AS ENUM ('new', 'paid', 'sent');
COMMIT;
