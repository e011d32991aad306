-- up
-- s1 expand/gate shop

-- s2 expand/sql shop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_refs REPLICA IDENTITY FULL;
ALTER TABLE public.detailed_part REPLICA IDENTITY FULL;
ALTER TABLE public.empty REPLICA IDENTITY FULL;
ALTER TABLE public.half_keyed REPLICA IDENTITY FULL;
ALTER TABLE public.keyless REPLICA IDENTITY FULL;
ALTER TABLE public.log_c REPLICA IDENTITY FULL;
ALTER TABLE public.nokey REPLICA IDENTITY FULL;
ALTER TABLE public.parts_a REPLICA IDENTITY FULL;
ALTER TABLE public.parts_b1 REPLICA IDENTITY FULL;
ALTER TABLE public.unused REPLICA IDENTITY FULL;
COMMIT;

-- s3 expand/sql shop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE PUBLICATION lockstep_blue FOR ALL TABLES;
COMMIT;

-- s4 expand/command shop

-- s5 expand/command shop

-- s6 migrate/gate shop

-- s7 migrate/gate shop

-- s8 migrate/gate shop

-- s9 migrate/deploy-marker shop

-- s10 migrate/gate shop

-- s11 migrate/command shop

-- s12 migrate/command shop

-- s13 migrate/command shop

-- s14 migrate/command shop

-- s15 migrate/deploy-marker shop

-- s16 contract/gate shop

-- s17 contract/command shop

-- down
-- s17 contract/command shop

-- s16 contract/gate shop

-- s15 migrate/deploy-marker shop

-- s14 migrate/command shop

-- s13 migrate/command shop

-- s12 migrate/command shop

-- s11 migrate/command shop

-- s10 migrate/gate shop

-- s9 migrate/deploy-marker shop

-- s8 migrate/gate shop

-- s7 migrate/gate shop

-- s6 migrate/gate shop

-- s5 expand/command shop

-- s4 expand/command shop

-- s3 expand/sql shop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP PUBLICATION lockstep_blue;
COMMIT;

-- s2 expand/sql shop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_refs REPLICA IDENTITY DEFAULT;
ALTER TABLE public.detailed_part REPLICA IDENTITY DEFAULT;
ALTER TABLE public.empty REPLICA IDENTITY DEFAULT;
ALTER TABLE public.half_keyed REPLICA IDENTITY DEFAULT;
ALTER TABLE public.keyless REPLICA IDENTITY DEFAULT;
ALTER TABLE public.log_c REPLICA IDENTITY DEFAULT;
ALTER TABLE public.nokey REPLICA IDENTITY DEFAULT;
ALTER TABLE public.parts_a REPLICA IDENTITY DEFAULT;
ALTER TABLE public.parts_b1 REPLICA IDENTITY DEFAULT;
ALTER TABLE public.unused REPLICA IDENTITY DEFAULT;
COMMIT;

-- s1 expand/gate shop
