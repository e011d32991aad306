-- up
-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ADD COLUMN remark text, ADD COLUMN lower_bound_new bigint, ADD COLUMN token uuid;
ALTER TABLE public.loose ALTER COLUMN token SET DEFAULT gen_random_uuid();
COMMIT;

-- s2 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_rename_loose() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.remark IS NULL THEN
            NEW.remark := NEW.detail;
        ELSE
            NEW.detail := NEW.remark;
        END IF;
    ELSIF NEW.remark IS DISTINCT FROM OLD.remark THEN
        NEW.detail := NEW.remark;
    ELSIF NEW.detail IS DISTINCT FROM OLD.detail OR NEW.remark IS NULL THEN
        NEW.remark := NEW.detail;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_rename_loose();
COMMIT;

-- s11 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_loose() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.lower_bound_new := NEW.lower_bound::bigint;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_loose();
COMMIT;

-- s3 migrate/backfill public.loose
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
SET remark = detail, lower_bound_new = lower_bound::bigint, token = CASE WHEN token IS NULL THEN gen_random_uuid() ELSE token END
WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
  AND (remark IS DISTINCT FROM detail
   OR lower_bound_new IS DISTINCT FROM (lower_bound::bigint)
   OR token IS NULL);
            COMMIT;
            EXIT;
        END IF;
UPDATE public.loose
SET remark = detail, lower_bound_new = lower_bound::bigint, token = CASE WHEN token IS NULL THEN gen_random_uuid() ELSE token END
WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
  AND (remark IS DISTINCT FROM detail
   OR lower_bound_new IS DISTINCT FROM (lower_bound::bigint)
   OR token IS NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 migrate/gate public.loose

-- s12 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ADD CONSTRAINT loose_lower_bound_new_not_null CHECK (lower_bound_new IS NOT NULL) NOT VALID, ADD CONSTRAINT loose_token_not_null CHECK (token IS NOT NULL) NOT VALID;
COMMIT;

-- s13 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose VALIDATE CONSTRAINT loose_lower_bound_new_not_null, VALIDATE CONSTRAINT loose_token_not_null;
COMMIT;

-- s14 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ALTER COLUMN lower_bound_new SET NOT NULL;
ALTER TABLE public.loose DROP CONSTRAINT loose_lower_bound_new_not_null;
COMMIT;

-- s5 migrate/gate public.loose

-- s6 migrate/deploy-marker public.loose

-- s7 contract/gate public.loose

-- s8 contract/backfill public.loose
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
            SET remark = detail
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (remark IS DISTINCT FROM detail);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.loose
        SET remark = detail
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (remark IS DISTINCT FROM detail);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s9 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON public.loose;
DROP FUNCTION public.lockstep_rename_loose();
ALTER TABLE public.loose RENAME COLUMN remark TO remark_twin;
ALTER TABLE public.loose RENAME COLUMN detail TO remark;
COMMIT;

-- s15 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose RENAME COLUMN lower_bound TO lower_bound_old;
ALTER TABLE public.loose RENAME COLUMN lower_bound_new TO lower_bound;
ALTER TABLE public.loose ALTER COLUMN lower_bound_old DROP DEFAULT;
ALTER TABLE public.loose ALTER COLUMN lower_bound SET DEFAULT (3)::bigint;
CREATE OR REPLACE FUNCTION public.lockstep_retype_loose() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.lower_bound_old := NEW.lower_bound::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.lower_bound_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s16 contract/gate public.loose

-- s17 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose ALTER COLUMN lower_bound_old DROP NOT NULL;
COMMIT;

-- s18 contract/backfill public.loose
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
            SET lower_bound = lower_bound_old::bigint
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (lower_bound IS NULL AND lower_bound_old IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.loose
        SET lower_bound = lower_bound_old::bigint
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (lower_bound IS NULL AND lower_bound_old IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s19 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON public.loose;
DROP FUNCTION public.lockstep_retype_loose();
COMMIT;

-- s10 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose DROP COLUMN remark_twin, DROP COLUMN lower_bound_old;
COMMIT;

-- s20 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ALTER COLUMN token SET NOT NULL;
ALTER TABLE public.loose DROP CONSTRAINT loose_token_not_null;
COMMIT;

-- down
-- s20 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ADD CONSTRAINT loose_token_not_null CHECK (token IS NOT NULL) NOT VALID;
ALTER TABLE public.loose ALTER COLUMN token DROP NOT NULL;
COMMIT;

-- s10 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose ADD COLUMN lower_bound_old integer, ADD COLUMN remark_twin text;
COMMIT;

-- s19 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_loose() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.lower_bound_old := NEW.lower_bound::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.lower_bound_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_loose();
COMMIT;

-- s18 contract/backfill public.loose
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
            SET lower_bound_old = lower_bound::integer
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (lower_bound_old IS NULL AND lower_bound IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.loose
        SET lower_bound_old = lower_bound::integer
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (lower_bound_old IS NULL AND lower_bound IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s17 contract/sql public.loose
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.loose ADD CONSTRAINT loose_lower_bound_not_null1 CHECK (lower_bound_old IS NOT NULL) NOT VALID;
ALTER TABLE public.loose VALIDATE CONSTRAINT loose_lower_bound_not_null1;
ALTER TABLE public.loose ADD CONSTRAINT loose_lower_bound_not_null NOT NULL lower_bound_old;
ALTER TABLE public.loose DROP CONSTRAINT loose_lower_bound_not_null1;
RESET lock_timeout;
RESET statement_timeout;

-- s16 contract/gate public.loose

-- s15 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.loose ALTER COLUMN lower_bound DROP DEFAULT;
ALTER TABLE public.loose ALTER COLUMN lower_bound_old SET DEFAULT 3;
ALTER TABLE public.loose RENAME COLUMN lower_bound TO lower_bound_new;
ALTER TABLE public.loose RENAME COLUMN lower_bound_old TO lower_bound;
CREATE OR REPLACE FUNCTION public.lockstep_retype_loose() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.lower_bound_new := NEW.lower_bound::bigint;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s9 contract/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_rename_loose() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.remark IS NULL THEN
            NEW.remark := NEW.detail;
        ELSE
            NEW.detail := NEW.remark;
        END IF;
    ELSIF NEW.remark IS DISTINCT FROM OLD.remark THEN
        NEW.detail := NEW.remark;
    ELSIF NEW.detail IS DISTINCT FROM OLD.detail OR NEW.remark IS NULL THEN
        NEW.remark := NEW.detail;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_rename_loose();
ALTER TABLE public.loose RENAME COLUMN remark TO detail;
ALTER TABLE public.loose RENAME COLUMN remark_twin TO remark;
COMMIT;

-- s8 contract/backfill public.loose
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
            SET remark = detail
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (remark IS DISTINCT FROM detail);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.loose
        SET remark = detail
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (remark IS DISTINCT FROM detail);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s7 contract/gate public.loose

-- s6 migrate/deploy-marker public.loose

-- s5 migrate/gate public.loose

-- s14 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose ADD CONSTRAINT loose_lower_bound_new_not_null CHECK (lower_bound_new IS NOT NULL) NOT VALID;
ALTER TABLE public.loose ALTER COLUMN lower_bound_new DROP NOT NULL;
COMMIT;

-- s13 migrate/sql public.loose

-- s12 migrate/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose DROP CONSTRAINT loose_token_not_null, DROP CONSTRAINT loose_lower_bound_new_not_null;
COMMIT;

-- s4 migrate/gate public.loose

-- s3 migrate/backfill public.loose

-- s11 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON public.loose;
DROP FUNCTION public.lockstep_retype_loose();
COMMIT;

-- s2 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON public.loose;
DROP FUNCTION public.lockstep_rename_loose();
COMMIT;

-- s1 expand/sql public.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.loose DROP COLUMN token, DROP COLUMN lower_bound_new, DROP COLUMN remark;
COMMIT;
