-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD COLUMN token uuid;
COMMIT;

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_sync_orders_token() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF NEW.token IS NULL THEN
        NEW.token := gen_random_uuid();
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_token BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_orders_token();
COMMIT;

-- s3 migrate/deploy-marker public.orders

-- s4 migrate/gate public.orders

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
            UPDATE public.orders
            SET token = gen_random_uuid()
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (token IS NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET token = gen_random_uuid()
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (token IS NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s6 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_token ON public.orders;
DROP FUNCTION public.lockstep_sync_orders_token();
ALTER TABLE public.orders ALTER COLUMN token SET DEFAULT gen_random_uuid();
COMMIT;

-- down
-- s6 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ALTER COLUMN token DROP DEFAULT;
CREATE FUNCTION public.lockstep_sync_orders_token() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF NEW.token IS NULL THEN
        NEW.token := gen_random_uuid();
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_token BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_orders_token();
COMMIT;

-- s5 migrate/backfill public.orders

-- s4 migrate/gate public.orders

-- s3 migrate/deploy-marker public.orders

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_token ON public.orders;
DROP FUNCTION public.lockstep_sync_orders_token();
COMMIT;

-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP COLUMN token;
COMMIT;
