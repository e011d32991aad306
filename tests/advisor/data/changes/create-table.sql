-- up
-- s1 expand/sql public.new "one"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE public."new ""one""" (
    id bigint PRIMARY KEY, order_id bigint REFERENCES "public".customers
);
COMMIT;

-- down
-- s1 expand/sql public.new "one"
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE public."new ""one""";
COMMIT;
