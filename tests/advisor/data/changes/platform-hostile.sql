-- up
-- s1 expand/gate case_8

-- s2 expand/sql case_8
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".counted_refs REPLICA IDENTITY FULL;
ALTER TABLE "odd schema".empty REPLICA IDENTITY FULL;
ALTER TABLE "odd schema".log_c REPLICA IDENTITY FULL;
ALTER TABLE "odd schema".nokey REPLICA IDENTITY FULL;
ALTER TABLE "odd schema".parts_a REPLICA IDENTITY FULL;
ALTER TABLE "odd schema".parts_b1 REPLICA IDENTITY FULL;
ALTER TABLE "odd schema".unused REPLICA IDENTITY FULL;
COMMIT;

-- s3 expand/sql case_8
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE PUBLICATION lockstep_blue FOR ALL TABLES;
COMMIT;

-- s4 expand/command case_8

-- s5 migrate/gate case_8

-- s6 migrate/gate case_8

-- s7 migrate/gate case_8

-- s8 migrate/deploy-marker case_8

-- s9 migrate/command case_8

-- s10 migrate/command case_8

-- s11 migrate/deploy-marker case_8

-- s12 contract/gate case_8

-- s13 contract/command case_8

-- down
-- s13 contract/command case_8

-- s12 contract/gate case_8

-- s11 migrate/deploy-marker case_8

-- s10 migrate/command case_8

-- s9 migrate/command case_8

-- s8 migrate/deploy-marker case_8

-- s7 migrate/gate case_8

-- s6 migrate/gate case_8

-- s5 migrate/gate case_8

-- s4 expand/command case_8

-- s3 expand/sql case_8
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP PUBLICATION lockstep_blue;
COMMIT;

-- s2 expand/sql case_8
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".counted_refs REPLICA IDENTITY DEFAULT;
ALTER TABLE "odd schema".empty REPLICA IDENTITY DEFAULT;
ALTER TABLE "odd schema".log_c REPLICA IDENTITY DEFAULT;
ALTER TABLE "odd schema".nokey REPLICA IDENTITY DEFAULT;
ALTER TABLE "odd schema".parts_a REPLICA IDENTITY DEFAULT;
ALTER TABLE "odd schema".parts_b1 REPLICA IDENTITY DEFAULT;
ALTER TABLE "odd schema".unused REPLICA IDENTITY DEFAULT;
COMMIT;

-- s1 expand/gate case_8
