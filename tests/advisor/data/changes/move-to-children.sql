-- up
-- s1 expand/gate public.orders

-- s2 expand/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY orders_customer_idx ON public.orders USING btree (customer);
RESET lock_timeout;
RESET statement_timeout;

-- s3 expand/gate public.customers

-- s4 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD COLUMN "na me" text;
COMMIT;

-- s5 expand/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public."lockstep_move_orders_na me"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW."na me" IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.customer IS DISTINCT FROM OLD.customer) AND NOT (NEW."na me" IS DISTINCT FROM OLD."na me")) THEN
            IF EXISTS (SELECT FROM public.customers AS other WHERE other.id = NEW.customer) THEN
                NEW."na me" := (SELECT other.name FROM public.customers AS other WHERE other.id = NEW.customer LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.customer IS DISTINCT FROM OLD.customer) OR NEW."na me" IS DISTINCT FROM OLD."na me" THEN
        PERFORM FROM public.customers AS other WHERE other.id = NEW.customer FOR UPDATE;
        UPDATE public.customers AS other SET name = NEW."na me"
            WHERE other.id = NEW.customer AND other.name IS DISTINCT FROM NEW."na me";
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER "zz_lockstep_move_na me_before" BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public."lockstep_move_orders_na me"();
CREATE TRIGGER "zz_lockstep_move_na me_after" AFTER INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public."lockstep_move_orders_na me"();
COMMIT;

-- s6 expand/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_customers_name() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.name IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.name IS DISTINCT FROM OLD.name)) THEN
            IF EXISTS (SELECT FROM public.orders AS other WHERE other.customer = NEW.id) THEN
                NEW.name := (SELECT other."na me" FROM public.orders AS other WHERE other.customer = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.name IS DISTINCT FROM OLD.name THEN
        PERFORM FROM public.orders AS other WHERE other.customer = NEW.id FOR UPDATE;
        UPDATE public.orders AS other SET "na me" = NEW.name
            WHERE other.customer = NEW.id AND other."na me" IS DISTINCT FROM NEW.name;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_name_before BEFORE INSERT OR UPDATE ON public.customers FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_customers_name();
CREATE TRIGGER zz_lockstep_move_name_after AFTER INSERT OR UPDATE ON public.customers FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_customers_name();
COMMIT;

-- s7 migrate/backfill public.orders
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
            UPDATE public.orders
            SET "na me" = (SELECT source.name FROM public.customers AS source WHERE source.id = public.orders.customer LIMIT 1 FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (EXISTS (SELECT FROM public.customers AS source WHERE source.id = public.orders.customer AND source.name IS DISTINCT FROM public.orders."na me"));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET "na me" = (SELECT source.name FROM public.customers AS source WHERE source.id = public.orders.customer LIMIT 1 FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (EXISTS (SELECT FROM public.customers AS source WHERE source.id = public.orders.customer AND source.name IS DISTINCT FROM public.orders."na me"));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s8 migrate/gate public.customers

-- s9 migrate/deploy-marker public.customers

-- s10 contract/gate public.customers

-- s11 contract/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_move_name_before ON public.customers;
DROP TRIGGER zz_lockstep_move_name_after ON public.customers;
DROP FUNCTION public.lockstep_move_customers_name();
COMMIT;

-- s12 contract/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER "zz_lockstep_move_na me_before" ON public.orders;
DROP TRIGGER "zz_lockstep_move_na me_after" ON public.orders;
DROP FUNCTION public."lockstep_move_orders_na me"();
COMMIT;

-- s13 contract/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.customers DROP COLUMN name;
COMMIT;

-- down
-- s13 contract/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.customers ADD COLUMN name text;
COMMIT;

-- s12 contract/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public."lockstep_move_orders_na me"() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW."na me" IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.customer IS DISTINCT FROM OLD.customer) AND NOT (NEW."na me" IS DISTINCT FROM OLD."na me")) THEN
            IF EXISTS (SELECT FROM public.customers AS other WHERE other.id = NEW.customer) THEN
                NEW."na me" := (SELECT other.name FROM public.customers AS other WHERE other.id = NEW.customer LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.customer IS DISTINCT FROM OLD.customer) OR NEW."na me" IS DISTINCT FROM OLD."na me" THEN
        PERFORM FROM public.customers AS other WHERE other.id = NEW.customer FOR UPDATE;
        UPDATE public.customers AS other SET name = NEW."na me"
            WHERE other.id = NEW.customer AND other.name IS DISTINCT FROM NEW."na me";
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER "zz_lockstep_move_na me_before" BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public."lockstep_move_orders_na me"();
CREATE TRIGGER "zz_lockstep_move_na me_after" AFTER INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public."lockstep_move_orders_na me"();
COMMIT;

-- s11 contract/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE FUNCTION public.lockstep_move_customers_name() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.name IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.name IS DISTINCT FROM OLD.name)) THEN
            IF EXISTS (SELECT FROM public.orders AS other WHERE other.customer = NEW.id) THEN
                NEW.name := (SELECT other."na me" FROM public.orders AS other WHERE other.customer = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.name IS DISTINCT FROM OLD.name THEN
        PERFORM FROM public.orders AS other WHERE other.customer = NEW.id FOR UPDATE;
        UPDATE public.orders AS other SET "na me" = NEW.name
            WHERE other.customer = NEW.id AND other."na me" IS DISTINCT FROM NEW.name;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_name_before BEFORE INSERT OR UPDATE ON public.customers FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_customers_name();
CREATE TRIGGER zz_lockstep_move_name_after AFTER INSERT OR UPDATE ON public.customers FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_customers_name();
UPDATE public.customers
SET name = (SELECT other."na me" FROM public.orders AS other WHERE other.customer = public.customers.id LIMIT 1 FOR SHARE)
WHERE ((SELECT other."na me" IS DISTINCT FROM public.customers.name FROM public.orders AS other WHERE other.customer = public.customers.id LIMIT 1));
COMMIT;

-- s10 contract/gate public.customers

-- s9 migrate/deploy-marker public.customers

-- s8 migrate/gate public.customers

-- s7 migrate/backfill public.orders

-- s6 expand/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_name_before ON public.customers;
DROP TRIGGER zz_lockstep_move_name_after ON public.customers;
DROP FUNCTION public.lockstep_move_customers_name();
COMMIT;

-- s5 expand/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER "zz_lockstep_move_na me_before" ON public.orders;
DROP TRIGGER "zz_lockstep_move_na me_after" ON public.orders;
DROP FUNCTION public."lockstep_move_orders_na me"();
COMMIT;

-- s4 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP COLUMN "na me";
COMMIT;

-- s3 expand/gate public.customers

-- s2 expand/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.orders_customer_idx;
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/gate public.orders
