-- up
-- s1 expand/sql odd schema.new "one"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE "odd schema"."new ""one""" (
    id bigint PRIMARY KEY, order_id bigint REFERENCES "odd schema".customers
);
COMMIT;

-- down
-- s1 expand/sql odd schema.new "one"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE "odd schema"."new ""one""";
COMMIT;
