-- up
-- s1 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE "odd schema"."loose old" (LIKE "odd schema".loose);
WITH moved AS (DELETE FROM "odd schema".loose WHERE id > 100 RETURNING id, detail, thing, state, lower_bound)
INSERT INTO "odd schema"."loose old" (id, detail, thing, state, lower_bound) SELECT id, detail, thing, state, lower_bound FROM moved;
COMMIT;

-- down
-- s1 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
WITH moved AS (DELETE FROM "odd schema"."loose old" RETURNING id, detail, thing, state, lower_bound)
INSERT INTO "odd schema".loose (id, detail, thing, state, lower_bound) SELECT id, detail, thing, state, lower_bound FROM moved;
DROP TABLE "odd schema"."loose old";
COMMIT;
