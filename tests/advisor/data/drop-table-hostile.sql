-- up
-- s1 migrate/deploy-marker odd schema.we"ird; drop

-- s2 contract/sql odd schema.lines
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".lines DROP CONSTRAINT lines_order;
COMMIT;

-- s3 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" RENAME TO "we""ird; drop_deprecated";
COMMIT;

-- s4 contract/command odd schema.we"ird; drop

-- s5 contract/gate odd schema.we"ird; drop

-- s6 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"."we""ird; drop_deprecated";
COMMIT;

-- down
-- s6 contract/sql odd schema.we"ird; drop

-- s5 contract/gate odd schema.we"ird; drop

-- s4 contract/command odd schema.we"ird; drop

-- s3 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop_deprecated" RENAME TO "we""ird; drop";
COMMIT;

-- s2 contract/sql odd schema.lines
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema".lines ADD CONSTRAINT lines_order FOREIGN KEY (order_id) REFERENCES "odd schema"."we""ird; drop"(id) NOT VALID;
ALTER TABLE "odd schema".lines VALIDATE CONSTRAINT lines_order;
RESET lock_timeout;
RESET statement_timeout;

-- s1 migrate/deploy-marker odd schema.we"ird; drop
