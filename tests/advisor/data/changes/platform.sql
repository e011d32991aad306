-- up
-- s1 expand/gate case_7

-- s2 expand/sql case_7
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_refs REPLICA IDENTITY FULL;
ALTER TABLE public.empty REPLICA IDENTITY FULL;
ALTER TABLE public.log_c REPLICA IDENTITY FULL;
ALTER TABLE public.nokey REPLICA IDENTITY FULL;
ALTER TABLE public.parts_a REPLICA IDENTITY FULL;
ALTER TABLE public.parts_b1 REPLICA IDENTITY FULL;
ALTER TABLE public.unused REPLICA IDENTITY FULL;
COMMIT;

-- s3 expand/sql case_7
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE PUBLICATION lockstep_blue FOR ALL TABLES;
COMMIT;

-- s4 expand/command case_7

-- s5 migrate/gate case_7

-- s6 migrate/gate case_7

-- s7 migrate/gate case_7

-- s8 migrate/deploy-marker case_7

-- s9 migrate/command case_7

-- s10 migrate/command case_7

-- s11 migrate/deploy-marker case_7

-- s12 contract/gate case_7

-- s13 contract/command case_7

-- down
-- s13 contract/command case_7

-- s12 contract/gate case_7

-- s11 migrate/deploy-marker case_7

-- s10 migrate/command case_7

-- s9 migrate/command case_7

-- s8 migrate/deploy-marker case_7

-- s7 migrate/gate case_7

-- s6 migrate/gate case_7

-- s5 migrate/gate case_7

-- s4 expand/command case_7

-- s3 expand/sql case_7
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP PUBLICATION lockstep_blue;
COMMIT;

-- s2 expand/sql case_7
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_refs REPLICA IDENTITY DEFAULT;
ALTER TABLE public.empty REPLICA IDENTITY DEFAULT;
ALTER TABLE public.log_c REPLICA IDENTITY DEFAULT;
ALTER TABLE public.nokey REPLICA IDENTITY DEFAULT;
ALTER TABLE public.parts_a REPLICA IDENTITY DEFAULT;
ALTER TABLE public.parts_b1 REPLICA IDENTITY DEFAULT;
ALTER TABLE public.unused REPLICA IDENTITY DEFAULT;
COMMIT;

-- s1 expand/gate case_7
