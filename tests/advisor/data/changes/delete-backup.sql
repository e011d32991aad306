-- up
-- s1 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TABLE public._backup_loose_20261126 AS SELECT id, detail, thing, state, lower_bound FROM public.loose WHERE id > 100;
COMMIT;

-- s2 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DELETE FROM public.loose WHERE id > 100;
COMMIT;

-- s3 contract/gate public.loose

-- s4 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_loose_20261126;
COMMIT;

-- down
-- s4 contract/sql public.loose

-- s3 contract/gate public.loose

-- s2 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
INSERT INTO public.loose (id, detail, thing, state, lower_bound) SELECT id, detail, thing, state, lower_bound FROM public._backup_loose_20261126;
COMMIT;

-- s1 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TABLE public._backup_loose_20261126;
COMMIT;
