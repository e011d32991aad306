-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE public."totals of" (
    id bigint NOT NULL,
    total numeric(10,2) DEFAULT 0 NOT NULL,
    CHECK ((total >= (0)::numeric)),
    customer bigint,
    FOREIGN KEY (customer) REFERENCES public.customers(id) ON DELETE CASCADE,
    PRIMARY KEY (id),
    FOREIGN KEY (id) REFERENCES public.orders ON DELETE CASCADE ON UPDATE CASCADE
);
ALTER TABLE public."totals of" OWNER TO postgres;
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl)
             WHERE c.oid = 'public.orders'::pg_catalog.regclass AND grantee <> c.relowner
             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP
        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, 'public."totals of"',
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
END
$lockstep$;
COMMIT;

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ALTER COLUMN total DROP NOT NULL;
COMMIT;

-- s3 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_mirror_461862() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE public.orders AS other SET total = NULL, customer = NULL WHERE other.id = OLD.id;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        UPDATE public.orders AS other SET total = NULL, customer = NULL WHERE other.id = OLD.id;
    END IF;
    UPDATE public.orders AS other SET total = NEW.total, customer = NEW.customer
        WHERE other.id = NEW.id AND (other.total, other.customer) IS DISTINCT FROM (NEW.total, NEW.customer);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_461862 AFTER INSERT OR UPDATE OR DELETE ON public."totals of" FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_461862();
COMMIT;

-- s4 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DO $lockstep$
DECLARE
    rows refcursor;
    new public.orders%ROWTYPE;
    context text;
BEGIN
    OPEN rows FOR SELECT * FROM public.orders LIMIT 1000;
    SET LOCAL ROLE postgres;
    SET LOCAL search_path = pg_catalog, public, pg_temp;
    LOOP
        FETCH rows INTO new;
        EXIT WHEN NOT FOUND OR (NEW.total IS NOT NULL);
    END LOOP;
    IF FOUND THEN
        INSERT INTO public."totals of" AS other (id, total, customer) VALUES (NEW.id, NEW.total, NEW.customer) ON CONFLICT (id) DO NOTHING;
        UPDATE public."totals of" AS other SET total = NEW.total WHERE other.id = NEW.id;
    END IF;
    RAISE SQLSTATE 'LSTRY';
EXCEPTION
    WHEN SQLSTATE 'LSTRY' THEN
        NULL; -- it can be done, and is undone
    WHEN undefined_function OR undefined_table OR undefined_object THEN
        GET STACKED DIAGNOSTICS context = PG_EXCEPTION_CONTEXT;
        RAISE EXCEPTION USING MESSAGE = SQLERRM, ERRCODE = SQLSTATE, DETAIL = context,
            HINT = 'The trigger would write as the owner of the table, along a search_path of its own. Name the schema where this is called, or ALTER FUNCTION ... SET search_path.';
END
$lockstep$;
CREATE FUNCTION public.lockstep_mirror_716200() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $lockstep$
BEGIN
    IF (NEW.total IS NOT NULL) IS NOT TRUE THEN
        RETURN NULL;
    END IF;
    INSERT INTO public."totals of" AS other (id, total, customer) VALUES (NEW.id, NEW.total, NEW.customer)
        ON CONFLICT (id) DO UPDATE SET total = NEW.total, customer = NEW.customer
        WHERE (other.total, other.customer) IS DISTINCT FROM (NEW.total, NEW.customer);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION public.lockstep_mirror_716200() FROM PUBLIC;
ALTER FUNCTION public.lockstep_mirror_716200() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_716200 AFTER INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_716200();
COMMIT;

-- s5 migrate/backfill public.orders
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.orders.id%TYPE;
    to_1 public.orders.id%TYPE;
    end_1 public.orders.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.orders
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.orders
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.orders
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO public."totals of" (id, total, customer)
            SELECT id, total, customer
            FROM public.orders
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (total IS NOT NULL)
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO public."totals of" (id, total, customer)
        SELECT id, total, customer
        FROM public.orders
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (total IS NOT NULL)
        FOR SHARE
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s6 migrate/gate public.orders

-- s7 migrate/deploy-marker public.orders

-- s8 contract/gate public.orders

-- s9 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_716200 ON public.orders;
DROP FUNCTION public.lockstep_mirror_716200();
COMMIT;

-- s10 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_mirror_461862 ON public."totals of";
DROP FUNCTION public.lockstep_mirror_461862();
COMMIT;

-- s11 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN total, DROP COLUMN customer;
COMMIT;

-- down
-- s11 contract/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN total numeric(10,2);
ALTER TABLE public.orders ADD COLUMN customer bigint;
ALTER TABLE public.orders ALTER COLUMN total SET DEFAULT 0;
COMMENT ON COLUMN public.orders.total IS 'it''s; the "total"';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY covering_idx ON public.orders USING btree (qty) INCLUDE (total);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY expression_idx ON public.orders USING btree (lower(note), ((total * (2)::numeric)));
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY partial_idx ON public.orders USING btree (total DESC) WHERE (total > (5)::numeric);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY unique_idx ON public.orders USING btree (qty, id, total);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY code_key ON public.orders USING btree (code, total);
SET lock_timeout = '2s';
ALTER TABLE public.orders ADD CONSTRAINT code_key UNIQUE USING INDEX code_key;
ALTER TABLE public.orders ADD CONSTRAINT positive CHECK ((total >= (0)::numeric)) NOT VALID;
ALTER TABLE public.orders VALIDATE CONSTRAINT positive;
ALTER TABLE public.orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES public.customers(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_customer_fkey;
RESET lock_timeout;
RESET statement_timeout;

-- s10 contract/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION public.lockstep_mirror_461862() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE public.orders AS other SET total = NULL, customer = NULL WHERE other.id = OLD.id;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        UPDATE public.orders AS other SET total = NULL, customer = NULL WHERE other.id = OLD.id;
    END IF;
    UPDATE public.orders AS other SET total = NEW.total, customer = NEW.customer
        WHERE other.id = NEW.id AND (other.total, other.customer) IS DISTINCT FROM (NEW.total, NEW.customer);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_461862 AFTER INSERT OR UPDATE OR DELETE ON public."totals of" FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_461862();
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.orders.id%TYPE;
    to_1 public.orders.id%TYPE;
    end_1 public.orders.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.orders
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.orders
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.orders
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.orders
            SET total = CASE WHEN EXISTS (SELECT FROM public."totals of" AS moved WHERE moved.id = public.orders.id) THEN (SELECT moved.total FROM public."totals of" AS moved WHERE moved.id = public.orders.id FOR SHARE) ELSE 0 END, customer = (SELECT moved.customer FROM public."totals of" AS moved WHERE moved.id = public.orders.id FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (coalesce((SELECT (public.orders.total, public.orders.customer) IS DISTINCT FROM (moved.total, moved.customer) FROM public."totals of" AS moved WHERE moved.id = public.orders.id), public.orders.total IS NULL));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET total = CASE WHEN EXISTS (SELECT FROM public."totals of" AS moved WHERE moved.id = public.orders.id) THEN (SELECT moved.total FROM public."totals of" AS moved WHERE moved.id = public.orders.id FOR SHARE) ELSE 0 END, customer = (SELECT moved.customer FROM public."totals of" AS moved WHERE moved.id = public.orders.id FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (coalesce((SELECT (public.orders.total, public.orders.customer) IS DISTINCT FROM (moved.total, moved.customer) FROM public."totals of" AS moved WHERE moved.id = public.orders.id), public.orders.total IS NULL));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s9 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_mirror_716200() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $lockstep$
BEGIN
    IF (NEW.total IS NOT NULL) IS NOT TRUE THEN
        RETURN NULL;
    END IF;
    INSERT INTO public."totals of" AS other (id, total, customer) VALUES (NEW.id, NEW.total, NEW.customer)
        ON CONFLICT (id) DO UPDATE SET total = NEW.total, customer = NEW.customer
        WHERE (other.total, other.customer) IS DISTINCT FROM (NEW.total, NEW.customer);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION public.lockstep_mirror_716200() FROM PUBLIC;
ALTER FUNCTION public.lockstep_mirror_716200() OWNER TO postgres;
CREATE TRIGGER zz_lockstep_mirror_716200 AFTER INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_716200();
COMMIT;

-- s8 contract/gate public.orders

-- s7 migrate/deploy-marker public.orders

-- s6 migrate/gate public.orders

-- s5 migrate/backfill public.orders

-- s4 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_716200 ON public.orders;
DROP FUNCTION public.lockstep_mirror_716200();
COMMIT;

-- s3 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_461862 ON public."totals of";
DROP FUNCTION public.lockstep_mirror_461862();
COMMIT;

-- s2 expand/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.orders ADD CONSTRAINT orders_total_not_null1 CHECK (total IS NOT NULL) NOT VALID;
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_total_not_null1;
ALTER TABLE public.orders ADD CONSTRAINT orders_total_not_null NOT NULL total;
ALTER TABLE public.orders DROP CONSTRAINT orders_total_not_null1;
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public."totals of";
COMMIT;
