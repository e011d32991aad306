-- up
-- s1 migrate/deploy-marker public.detailed

-- s2 migrate/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE public._backup_detailed_20261126 AS SELECT id, "v;" FROM public.detailed WITH NO DATA;
ALTER TABLE public._backup_detailed_20261126 ADD PRIMARY KEY (id);
COMMIT;

-- s3 migrate/backfill public.detailed
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.detailed.id%TYPE;
    to_1 public.detailed.id%TYPE;
    end_1 public.detailed.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.detailed
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.detailed
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.detailed
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO public._backup_detailed_20261126 (id, "v;")
            SELECT id, "v;"
            FROM public.detailed
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO public._backup_detailed_20261126 (id, "v;")
        SELECT id, "v;"
        FROM public.detailed
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 contract/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.detailed DROP COLUMN "v;";
COMMIT;

-- s5 contract/gate public.detailed

-- s6 contract/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_detailed_20261126;
COMMIT;

-- down
-- s6 contract/sql public.detailed

-- s5 contract/gate public.detailed

-- s4 contract/sql public.detailed
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.detailed ADD COLUMN "v;" text;
ALTER TABLE public.detailed ALTER COLUMN "v;" SET DEFAULT 'd'::text;
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.detailed.id%TYPE;
    to_1 public.detailed.id%TYPE;
    end_1 public.detailed.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.detailed
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.detailed
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.detailed
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.detailed
            SET "v;" = coalesce((SELECT kept."v;" FROM public._backup_detailed_20261126 AS kept WHERE kept.id = public.detailed.id), 'd'::text)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ("v;" IS NULL AND coalesce((SELECT kept."v;" IS NOT NULL FROM public._backup_detailed_20261126 AS kept WHERE kept.id = public.detailed.id), true));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.detailed
        SET "v;" = coalesce((SELECT kept."v;" FROM public._backup_detailed_20261126 AS kept WHERE kept.id = public.detailed.id), 'd'::text)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ("v;" IS NULL AND coalesce((SELECT kept."v;" IS NOT NULL FROM public._backup_detailed_20261126 AS kept WHERE kept.id = public.detailed.id), true));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
ALTER TABLE ONLY public.detailed ALTER COLUMN "v;" SET STORAGE EXTERNAL, ALTER COLUMN "v;" SET COMPRESSION pglz, ALTER COLUMN "v;" SET STATISTICS 77, ALTER COLUMN "v;" SET (n_distinct=-0.5);
COMMENT ON COLUMN public.detailed."v;" IS 'it''s detailed';
CREATE STATISTICS public.detailed_seen ON n, "v;" FROM public.detailed;
GRANT SELECT ("v;") ON public.detailed TO PUBLIC;
GRANT SELECT ("v;") ON public.detailed TO "a role";
GRANT UPDATE ("v;") ON public.detailed TO "a role";
RESET lock_timeout;
RESET statement_timeout;

-- s3 migrate/backfill public.detailed

-- s2 migrate/sql public.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_detailed_20261126;
COMMIT;

-- s1 migrate/deploy-marker public.detailed
