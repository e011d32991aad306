-- up
-- s1 expand/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.parts ADD COLUMN w text;
COMMIT;

-- s2 expand/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_rename_parts() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.w IS NULL THEN
            NEW.w := NEW.v;
        ELSE
            NEW.v := NEW.w;
        END IF;
    ELSIF NEW.w IS DISTINCT FROM OLD.w THEN
        NEW.v := NEW.w;
    ELSIF NEW.v IS DISTINCT FROM OLD.v OR NEW.w IS NULL THEN
        NEW.w := NEW.v;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON public.parts FOR EACH ROW EXECUTE FUNCTION public.lockstep_rename_parts();
COMMIT;

-- s3 migrate/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.parts
SET w = v
WHERE (w IS DISTINCT FROM v);
COMMIT;

-- s4 migrate/gate public.parts

-- s5 migrate/gate public.parts

-- s6 migrate/deploy-marker public.parts

-- s7 contract/gate public.parts

-- s8 contract/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.parts
SET w = v
WHERE (w IS DISTINCT FROM v);
COMMIT;

-- s9 contract/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON public.parts;
DROP FUNCTION public.lockstep_rename_parts();
ALTER TABLE public.parts RENAME COLUMN w TO w_twin;
ALTER TABLE public.parts RENAME COLUMN v TO w;
COMMIT;

-- s10 contract/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.parts DROP COLUMN w_twin;
COMMIT;

-- down
-- s10 contract/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.parts ADD COLUMN w_twin text;
COMMIT;

-- s9 contract/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_rename_parts() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.w IS NULL THEN
            NEW.w := NEW.v;
        ELSE
            NEW.v := NEW.w;
        END IF;
    ELSIF NEW.w IS DISTINCT FROM OLD.w THEN
        NEW.v := NEW.w;
    ELSIF NEW.v IS DISTINCT FROM OLD.v OR NEW.w IS NULL THEN
        NEW.w := NEW.v;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON public.parts FOR EACH ROW EXECUTE FUNCTION public.lockstep_rename_parts();
ALTER TABLE public.parts RENAME COLUMN w TO v;
ALTER TABLE public.parts RENAME COLUMN w_twin TO w;
COMMIT;

-- s8 contract/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.parts
SET w = v
WHERE (w IS DISTINCT FROM v);
COMMIT;

-- s7 contract/gate public.parts

-- s6 migrate/deploy-marker public.parts

-- s5 migrate/gate public.parts

-- s4 migrate/gate public.parts

-- s3 migrate/sql public.parts

-- s2 expand/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON public.parts;
DROP FUNCTION public.lockstep_rename_parts();
COMMIT;

-- s1 expand/sql public.parts
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.parts DROP COLUMN w;
COMMIT;
