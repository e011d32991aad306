-- up
-- s1 contract/sql public.stage
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TYPE public.stage;
COMMIT;

-- down
-- s1 contract/sql public.stage
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TYPE public.stage AS ENUM ('new', 'paid', 'sent');
COMMIT;
