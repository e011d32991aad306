-- up
-- s1 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.nokey ADD COLUMN c text;
COMMIT;

-- s2 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_rename_nokey() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.c IS NULL THEN
            NEW.c := NEW.b;
        ELSE
            NEW.b := NEW.c;
        END IF;
    ELSIF NEW.c IS DISTINCT FROM OLD.c THEN
        NEW.b := NEW.c;
    ELSIF NEW.b IS DISTINCT FROM OLD.b OR NEW.c IS NULL THEN
        NEW.c := NEW.b;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON public.nokey FOR EACH ROW EXECUTE FUNCTION public.lockstep_rename_nokey();
COMMIT;

-- s3 migrate/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.nokey
SET c = b
WHERE (c IS DISTINCT FROM b);
COMMIT;

-- s4 migrate/gate public.nokey

-- s5 migrate/gate public.nokey

-- s6 migrate/deploy-marker public.nokey

-- s7 contract/gate public.nokey

-- s8 contract/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.nokey
SET c = b
WHERE (c IS DISTINCT FROM b);
COMMIT;

-- s9 contract/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON public.nokey;
DROP FUNCTION public.lockstep_rename_nokey();
ALTER TABLE public.nokey RENAME COLUMN c TO c_twin;
ALTER TABLE public.nokey RENAME COLUMN b TO c;
COMMIT;

-- s10 contract/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.nokey DROP COLUMN c_twin;
COMMIT;

-- down
-- s10 contract/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.nokey ADD COLUMN c_twin text;
COMMIT;

-- s9 contract/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_rename_nokey() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.c IS NULL THEN
            NEW.c := NEW.b;
        ELSE
            NEW.b := NEW.c;
        END IF;
    ELSIF NEW.c IS DISTINCT FROM OLD.c THEN
        NEW.b := NEW.c;
    ELSIF NEW.b IS DISTINCT FROM OLD.b OR NEW.c IS NULL THEN
        NEW.c := NEW.b;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON public.nokey FOR EACH ROW EXECUTE FUNCTION public.lockstep_rename_nokey();
ALTER TABLE public.nokey RENAME COLUMN c TO b;
ALTER TABLE public.nokey RENAME COLUMN c_twin TO c;
COMMIT;

-- s8 contract/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.nokey
SET c = b
WHERE (c IS DISTINCT FROM b);
COMMIT;

-- s7 contract/gate public.nokey

-- s6 migrate/deploy-marker public.nokey

-- s5 migrate/gate public.nokey

-- s4 migrate/gate public.nokey

-- s3 migrate/sql public.nokey

-- s2 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON public.nokey;
DROP FUNCTION public.lockstep_rename_nokey();
COMMIT;

-- s1 expand/sql public.nokey
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.nokey DROP COLUMN c;
COMMIT;
