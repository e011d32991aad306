-- up
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER stamp_it ON public.loose;
CREATE TRIGGER stamp_it BEFORE INSERT OR UPDATE ON "public".loose FOR EACH ROW EXECUTE FUNCTION "public".stamp();
COMMIT;

-- down
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER stamp_it ON public.loose;
CREATE TRIGGER stamp_it BEFORE INSERT ON public.loose FOR EACH ROW EXECUTE FUNCTION public.stamp();
ALTER TABLE public.loose DISABLE TRIGGER stamp_it;
COMMIT;
