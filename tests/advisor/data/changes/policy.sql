-- up
-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE POLICY "a policy" ON public.things FOR UPDATE TO "a role" USING (amount > 3) WITH CHECK (amount < 9);
COMMIT;

-- down
-- s1 expand/sql public.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP POLICY "a policy" ON public.things;
COMMIT;
