-- up
-- s1 contract/sql public.log
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.log DETACH PARTITION public.log_b CONCURRENTLY;
DO $lockstep$
DECLARE
    leftover name;
BEGIN
    FOR leftover IN SELECT conname FROM pg_catalog.pg_constraint WHERE contype = 'c' AND conrelid = to_regclass('"public"."log_b"')
            AND conname <> ALL (ARRAY[]::name[]) LOOP
        EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', 'public.log_b', leftover);
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s1 contract/sql public.log
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.log_b ADD CONSTRAINT log_b_bound CHECK (at IS NOT NULL AND at >= '2026-02-01' AND at < '2026-03-01') NOT VALID;
ALTER TABLE public.log_b VALIDATE CONSTRAINT log_b_bound;
ALTER TABLE public.log ATTACH PARTITION public.log_b FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
ALTER TABLE public.log_b DROP CONSTRAINT log_b_bound;
RESET lock_timeout;
RESET statement_timeout;
