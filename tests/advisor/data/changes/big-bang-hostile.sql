-- up
-- s1 expand/gate odd schema.things

-- s2 expand/deploy-marker odd schema.things

-- s3 migrate/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things DROP CONSTRAINT amount_small;
COMMIT;

-- s4 contract/gate odd schema.things

-- s5 contract/deploy-marker odd schema.things

-- down
-- s5 contract/deploy-marker odd schema.things

-- s4 contract/gate odd schema.things

-- s3 migrate/sql odd schema.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema".things ADD CONSTRAINT amount_small CHECK ((amount < 100000)) NOT VALID;
ALTER TABLE "odd schema".things VALIDATE CONSTRAINT amount_small;
RESET lock_timeout;
RESET statement_timeout;

-- s2 expand/deploy-marker odd schema.things

-- s1 expand/gate odd schema.things
