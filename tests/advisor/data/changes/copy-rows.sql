-- up
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
INSERT INTO public.guarded (id) SELECT id FROM public.loose ON CONFLICT DO NOTHING;
COMMIT;

-- down
-- s1 expand/sql public.loose
