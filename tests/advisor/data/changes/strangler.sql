-- up
-- s1 expand/deploy-marker public.loose

-- s2 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE PUBLICATION lockstep_move FOR TABLE public.loose;
COMMIT;

-- s3 expand/command public.loose

-- s4 migrate/gate public.loose

-- s5 migrate/deploy-marker public.loose

-- s6 migrate/gate public.loose

-- s7 migrate/command public.loose

-- s8 migrate/deploy-marker public.loose

-- s9 contract/gate public.loose

-- s10 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP PUBLICATION lockstep_move;
COMMIT;

-- s11 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose RENAME TO loose_deprecated;
COMMIT;

-- down
-- s11 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose_deprecated RENAME TO loose;
COMMIT;

-- s10 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE PUBLICATION lockstep_move FOR TABLE public.loose;
COMMIT;

-- s9 contract/gate public.loose

-- s8 migrate/deploy-marker public.loose

-- s7 migrate/command public.loose

-- s6 migrate/gate public.loose

-- s5 migrate/deploy-marker public.loose

-- s4 migrate/gate public.loose

-- s3 expand/command public.loose

-- s2 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP PUBLICATION lockstep_move;
COMMIT;

-- s1 expand/deploy-marker public.loose
