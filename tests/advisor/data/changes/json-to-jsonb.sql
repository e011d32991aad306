-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD COLUMN doc_new jsonb;
COMMIT;

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.doc_new := NEW.doc::jsonb;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_orders();
COMMIT;

-- s3 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.orders
SET doc_new = doc::jsonb
WHERE (doc_new IS DISTINCT FROM (doc::jsonb));
COMMIT;

-- s4 migrate/gate public.orders

-- s5 migrate/gate public.orders

-- s6 migrate/deploy-marker public.orders

-- s7 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders RENAME COLUMN doc TO doc_old;
ALTER TABLE public.orders RENAME COLUMN doc_new TO doc;
CREATE OR REPLACE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.doc_old := NEW.doc::json;
    EXCEPTION WHEN OTHERS THEN
        NEW.doc_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s8 contract/gate public.orders

-- s9 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.orders
SET doc = doc_old::jsonb
WHERE (doc IS NULL AND doc_old IS NOT NULL);
COMMIT;

-- s10 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON public.orders;
DROP FUNCTION public.lockstep_retype_orders();
COMMIT;

-- s11 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN doc_old;
COMMIT;

-- down
-- s11 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN doc_old json;
COMMIT;

-- s10 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.doc_old := NEW.doc::json;
    EXCEPTION WHEN OTHERS THEN
        NEW.doc_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_orders();
COMMIT;

-- s9 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.orders
SET doc_old = doc::json
WHERE (doc_old IS NULL AND doc IS NOT NULL);
COMMIT;

-- s8 contract/gate public.orders

-- s7 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders RENAME COLUMN doc TO doc_new;
ALTER TABLE public.orders RENAME COLUMN doc_old TO doc;
CREATE OR REPLACE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.doc_new := NEW.doc::jsonb;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s6 migrate/deploy-marker public.orders

-- s5 migrate/gate public.orders

-- s4 migrate/gate public.orders

-- s3 migrate/sql public.orders

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON public.orders;
DROP FUNCTION public.lockstep_retype_orders();
COMMIT;

-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP COLUMN doc_new;
COMMIT;
