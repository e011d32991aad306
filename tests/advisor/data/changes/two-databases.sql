-- up
-- s1 expand/sql public.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE PUBLICATION lockstep_move FOR TABLE public.guarded;
COMMIT;

-- s2 expand/command public.guarded

-- s3 migrate/gate public.guarded

-- s4 migrate/command public.guarded

-- s5 migrate/deploy-marker public.guarded

-- s6 migrate/gate public.guarded

-- s7 migrate/deploy-marker public.guarded

-- s8 contract/gate public.guarded

-- s9 contract/sql public.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP PUBLICATION lockstep_move;
COMMIT;

-- down
-- s9 contract/sql public.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE PUBLICATION lockstep_move FOR TABLE public.guarded;
COMMIT;

-- s8 contract/gate public.guarded

-- s7 migrate/deploy-marker public.guarded

-- s6 migrate/gate public.guarded

-- s5 migrate/deploy-marker public.guarded

-- s4 migrate/command public.guarded

-- s3 migrate/gate public.guarded

-- s2 expand/command public.guarded

-- s1 expand/sql public.guarded
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP PUBLICATION lockstep_move;
COMMIT;
