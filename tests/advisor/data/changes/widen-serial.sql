-- up
-- s1 expand/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_ones ADD COLUMN id_new bigint;
COMMIT;

-- s2 expand/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_sync_counted_ones_id() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.id_new := NEW.id::bigint;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_id BEFORE INSERT OR UPDATE ON public.counted_ones FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_counted_ones_id();
COMMIT;

-- s3 expand/sql public.counted_refs
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_refs ADD COLUMN one_new bigint;
COMMIT;

-- s4 expand/sql public.counted_refs
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_sync_counted_refs_one() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.one_new := NEW.one::bigint;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_one BEFORE INSERT OR UPDATE ON public.counted_refs FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_counted_refs_one();
COMMIT;

-- s5 migrate/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.counted_ones
SET id_new = id::bigint
WHERE (id_new IS DISTINCT FROM id::bigint);
COMMIT;

-- s6 migrate/gate public.counted_ones

-- s7 migrate/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_ones ADD CONSTRAINT counted_ones_id_new_not_null CHECK (id_new IS NOT NULL) NOT VALID;
COMMIT;

-- s8 migrate/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.counted_ones VALIDATE CONSTRAINT counted_ones_id_new_not_null;
COMMIT;

-- s9 migrate/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_ones ALTER COLUMN id_new SET NOT NULL;
ALTER TABLE public.counted_ones DROP CONSTRAINT counted_ones_id_new_not_null;
COMMIT;

-- s10 migrate/gate public.counted_ones

-- s11 migrate/sql public.counted_ones
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY counted_ones_pkey_new ON public.counted_ones USING btree (id_new);
RESET lock_timeout;
RESET statement_timeout;

-- s12 migrate/sql public.counted_refs
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.counted_refs
SET one_new = one::bigint
WHERE (one_new IS DISTINCT FROM one::bigint);
COMMIT;

-- s13 migrate/gate public.counted_refs

-- s14 migrate/sql public.counted_refs
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_refs ADD CONSTRAINT refs_one_new FOREIGN KEY (one_new) REFERENCES public.counted_ones (id_new) ON UPDATE CASCADE ON DELETE SET NULL NOT VALID;
COMMIT;

-- s15 migrate/sql public.counted_refs
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.counted_refs VALIDATE CONSTRAINT refs_one_new;
COMMIT;

-- s16 migrate/deploy-marker public.counted_ones

-- s17 contract/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.counted_refs DROP CONSTRAINT refs_one;
ALTER TABLE public.counted_ones DROP CONSTRAINT counted_ones_pkey;
ALTER TABLE public.counted_ones RENAME COLUMN id TO id_old;
ALTER TABLE public.counted_ones RENAME COLUMN id_new TO id;
ALTER TABLE public.counted_ones ADD CONSTRAINT counted_ones_pkey PRIMARY KEY USING INDEX counted_ones_pkey_new;
ALTER TABLE public.counted_ones ALTER COLUMN id_old DROP DEFAULT;
ALTER TABLE public.counted_ones ALTER COLUMN id SET DEFAULT nextval('public.counted_ones_id_seq'::regclass);
ALTER SEQUENCE public.counted_ones_id_seq OWNED BY public.counted_ones.id;
ALTER SEQUENCE public.counted_ones_id_seq AS bigint;
ALTER TABLE public.counted_ones ALTER COLUMN id_old DROP NOT NULL;
CREATE OR REPLACE FUNCTION public.lockstep_sync_counted_ones_id() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.id_old := NEW.id::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.id_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
ALTER TABLE public.counted_refs RENAME COLUMN one TO one_old;
ALTER TABLE public.counted_refs RENAME COLUMN one_new TO one;
ALTER TABLE public.counted_refs RENAME CONSTRAINT refs_one_new TO refs_one;
CREATE OR REPLACE FUNCTION public.lockstep_sync_counted_refs_one() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.one_old := NEW.one::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.one_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s18 contract/gate public.counted_ones

-- s19 contract/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_id ON public.counted_ones;
DROP FUNCTION public.lockstep_sync_counted_ones_id();
COMMIT;

-- s20 contract/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_ones DROP COLUMN id_old;
COMMIT;

-- s21 contract/sql public.counted_refs
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_one ON public.counted_refs;
DROP FUNCTION public.lockstep_sync_counted_refs_one();
COMMIT;

-- s22 contract/sql public.counted_refs
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_refs DROP COLUMN one_old;
COMMIT;

-- down
-- s22 contract/sql public.counted_refs

-- s21 contract/sql public.counted_refs
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_sync_counted_refs_one() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.one_old := NEW.one::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.one_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_one BEFORE INSERT OR UPDATE ON public.counted_refs FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_counted_refs_one();
COMMIT;

-- s20 contract/sql public.counted_ones

-- s19 contract/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_sync_counted_ones_id() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.id_old := NEW.id::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.id_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_id BEFORE INSERT OR UPDATE ON public.counted_ones FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_counted_ones_id();
COMMIT;

-- s18 contract/gate public.counted_ones

-- s17 contract/sql public.counted_ones
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY counted_ones_pkey_old ON public.counted_ones USING btree (id_old);
SET lock_timeout = '2s';
ALTER TABLE public.counted_ones ADD CONSTRAINT counted_ones_id_not_null1 CHECK (id_old IS NOT NULL) NOT VALID;
ALTER TABLE public.counted_ones VALIDATE CONSTRAINT counted_ones_id_not_null1;
ALTER TABLE public.counted_ones ADD CONSTRAINT counted_ones_id_not_null NOT NULL id_old;
ALTER TABLE public.counted_ones DROP CONSTRAINT counted_ones_id_not_null1;
ALTER TABLE public.counted_refs ADD CONSTRAINT refs_one_old FOREIGN KEY (one_old) REFERENCES public.counted_ones (id_old) ON UPDATE CASCADE ON DELETE SET NULL NOT VALID;
ALTER TABLE public.counted_refs VALIDATE CONSTRAINT refs_one_old;
BEGIN;
ALTER TABLE public.counted_refs DROP CONSTRAINT refs_one;
CREATE OR REPLACE FUNCTION public.lockstep_sync_counted_ones_id() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.id_new := NEW.id::bigint;
    RETURN NEW;
END
$lockstep$;
ALTER TABLE public.counted_ones DROP CONSTRAINT counted_ones_pkey;
ALTER TABLE public.counted_ones RENAME COLUMN id TO id_new;
ALTER TABLE public.counted_ones RENAME COLUMN id_old TO id;
ALTER TABLE public.counted_ones ALTER COLUMN id_new DROP DEFAULT;
ALTER TABLE public.counted_ones ALTER COLUMN id SET DEFAULT nextval('public.counted_ones_id_seq'::regclass);
ALTER SEQUENCE public.counted_ones_id_seq OWNED BY public.counted_ones.id;
ALTER SEQUENCE public.counted_ones_id_seq AS integer;
ALTER TABLE public.counted_ones ADD CONSTRAINT counted_ones_pkey PRIMARY KEY USING INDEX counted_ones_pkey_old;
ALTER TABLE public.counted_ones ALTER COLUMN id_new SET NOT NULL;
CREATE OR REPLACE FUNCTION public.lockstep_sync_counted_refs_one() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.one_new := NEW.one::bigint;
    RETURN NEW;
END
$lockstep$;
ALTER TABLE public.counted_refs RENAME COLUMN one TO one_new;
ALTER TABLE public.counted_refs RENAME COLUMN one_old TO one;
ALTER TABLE public.counted_refs RENAME CONSTRAINT refs_one_old TO refs_one;
COMMIT;
RESET lock_timeout;
RESET statement_timeout;

-- s16 migrate/deploy-marker public.counted_ones

-- s15 migrate/sql public.counted_refs

-- s14 migrate/sql public.counted_refs
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_refs DROP CONSTRAINT IF EXISTS refs_one_new;
COMMIT;

-- s13 migrate/gate public.counted_refs

-- s12 migrate/sql public.counted_refs

-- s11 migrate/sql public.counted_ones
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.counted_ones_pkey_new;
RESET lock_timeout;
RESET statement_timeout;

-- s10 migrate/gate public.counted_ones

-- s9 migrate/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_ones ADD CONSTRAINT counted_ones_id_new_not_null CHECK (id_new IS NOT NULL) NOT VALID;
ALTER TABLE public.counted_ones ALTER COLUMN id_new DROP NOT NULL;
COMMIT;

-- s8 migrate/sql public.counted_ones

-- s7 migrate/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_ones DROP CONSTRAINT counted_ones_id_new_not_null;
COMMIT;

-- s6 migrate/gate public.counted_ones

-- s5 migrate/sql public.counted_ones

-- s4 expand/sql public.counted_refs
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_one ON public.counted_refs;
DROP FUNCTION public.lockstep_sync_counted_refs_one();
COMMIT;

-- s3 expand/sql public.counted_refs
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_refs DROP COLUMN one_new;
COMMIT;

-- s2 expand/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_id ON public.counted_ones;
DROP FUNCTION public.lockstep_sync_counted_ones_id();
COMMIT;

-- s1 expand/sql public.counted_ones
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.counted_ones DROP COLUMN id_new;
COMMIT;
