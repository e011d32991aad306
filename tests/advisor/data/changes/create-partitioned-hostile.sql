-- up
-- s1 expand/sql odd schema.fresh
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE "odd schema".fresh (
    id int, at date
) PARTITION BY RANGE (at);
COMMIT;

-- down
-- s1 expand/sql odd schema.fresh
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE "odd schema".fresh;
COMMIT;
