-- up
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ADD COLUMN "a b" text;
COMMIT;

-- s2 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public."lockstep_sync_loose_a b"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF NEW."a b" IS NULL THEN
        NEW."a b" := upper(NEW.detail);
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER "zz_lockstep_sync_a b" BEFORE INSERT OR UPDATE ON public.loose FOR EACH ROW EXECUTE FUNCTION public."lockstep_sync_loose_a b"();
COMMIT;

-- s3 migrate/deploy-marker public.loose

-- s4 migrate/gate public.loose

-- s5 migrate/backfill public.loose
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.loose.id%TYPE;
    to_1 public.loose.id%TYPE;
    end_1 public.loose.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.loose
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.loose
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.loose
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.loose
            SET "a b" = upper(detail)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ("a b" IS NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.loose
        SET "a b" = upper(detail)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ("a b" IS NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s6 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ADD CONSTRAINT "loose_a b_not_null" CHECK ("a b" IS NOT NULL) NOT VALID;
COMMIT;

-- s7 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose VALIDATE CONSTRAINT "loose_a b_not_null";
COMMIT;

-- s8 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ALTER COLUMN "a b" SET NOT NULL;
ALTER TABLE public.loose DROP CONSTRAINT "loose_a b_not_null";
COMMIT;

-- s9 contract/deploy-marker public.loose

-- s10 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER "zz_lockstep_sync_a b" ON public.loose;
DROP FUNCTION public."lockstep_sync_loose_a b"();
COMMIT;

-- down
-- s10 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public."lockstep_sync_loose_a b"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF NEW."a b" IS NULL THEN
        NEW."a b" := upper(NEW.detail);
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER "zz_lockstep_sync_a b" BEFORE INSERT OR UPDATE ON public.loose FOR EACH ROW EXECUTE FUNCTION public."lockstep_sync_loose_a b"();
COMMIT;

-- s9 contract/deploy-marker public.loose

-- s8 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ADD CONSTRAINT "loose_a b_not_null" CHECK ("a b" IS NOT NULL) NOT VALID;
ALTER TABLE public.loose ALTER COLUMN "a b" DROP NOT NULL;
COMMIT;

-- s7 migrate/sql public.loose

-- s6 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose DROP CONSTRAINT "loose_a b_not_null";
COMMIT;

-- s5 migrate/backfill public.loose

-- s4 migrate/gate public.loose

-- s3 migrate/deploy-marker public.loose

-- s2 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER "zz_lockstep_sync_a b" ON public.loose;
DROP FUNCTION public."lockstep_sync_loose_a b"();
COMMIT;

-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose DROP COLUMN "a b";
COMMIT;
