-- up
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.loose SET detail = concat(state, '!') WHERE detail IS DISTINCT FROM (concat(state, '!'));
COMMIT;

-- down
-- s1 expand/sql public.loose
