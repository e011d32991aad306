-- up
-- s1 expand/sql odd schema.things_label
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP INDEX "odd schema".things_label;
CREATE INDEX things_label ON "odd schema".things USING btree (label, amount);
COMMIT;

-- down
-- s1 expand/sql odd schema.things_label
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP INDEX "odd schema".things_label;
CREATE INDEX things_label ON "odd schema".things USING btree (label);
COMMIT;
