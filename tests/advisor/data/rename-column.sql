-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD COLUMN amount numeric(10,2);
COMMIT;

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_rename_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.amount IS NULL THEN
            NEW.amount := NEW.total;
        ELSE
            NEW.total := NEW.amount;
        END IF;
    ELSIF NEW.amount IS DISTINCT FROM OLD.amount THEN
        NEW.total := NEW.amount;
    ELSIF NEW.total IS DISTINCT FROM OLD.total OR NEW.amount IS NULL THEN
        NEW.amount := NEW.total;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_rename_orders();
COMMIT;

-- s3 migrate/backfill public.orders
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
            SET amount = total
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount IS DISTINCT FROM total);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET amount = total
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount IS DISTINCT FROM total);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 migrate/gate public.orders

-- s5 migrate/gate public.orders

-- s6 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY code_key_new ON public.orders USING btree (code, amount);
RESET lock_timeout;
RESET statement_timeout;

-- s7 migrate/gate public.orders

-- s8 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY covering_idx_new ON public.orders USING btree (qty) INCLUDE (amount);
RESET lock_timeout;
RESET statement_timeout;

-- s9 migrate/gate public.orders

-- s10 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY expression_idx_new ON public.orders USING btree (lower(note), ((amount * (2)::numeric)));
RESET lock_timeout;
RESET statement_timeout;

-- s11 migrate/gate public.orders

-- s12 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY partial_idx_new ON public.orders USING btree (amount DESC) WHERE (amount > (5)::numeric);
RESET lock_timeout;
RESET statement_timeout;

-- s13 migrate/gate public.orders

-- s14 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY unique_idx_new ON public.orders USING btree (qty, id, amount);
RESET lock_timeout;
RESET statement_timeout;

-- s15 migrate/gate public.orders

-- s16 migrate/deploy-marker public.orders

-- s17 contract/gate public.orders

-- s18 contract/backfill public.orders
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
            SET amount = total
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount IS DISTINCT FROM total);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET amount = total
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount IS DISTINCT FROM total);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s19 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON public.orders;
DROP FUNCTION public.lockstep_rename_orders();
ALTER TABLE public.orders RENAME COLUMN amount TO amount_twin;
ALTER TABLE public.orders RENAME COLUMN total TO amount;
COMMIT;

-- s20 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN amount_twin;
COMMIT;

-- down
-- s20 contract/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN amount_twin numeric(10,2);
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY code_key_new ON public.orders USING btree (code, amount_twin);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY covering_idx_new ON public.orders USING btree (qty) INCLUDE (amount_twin);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY expression_idx_new ON public.orders USING btree (lower(note), ((amount_twin * (2)::numeric)));
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY partial_idx_new ON public.orders USING btree (amount_twin DESC) WHERE (amount_twin > (5)::numeric);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY unique_idx_new ON public.orders USING btree (qty, id, amount_twin);
SET lock_timeout = '2s';
RESET lock_timeout;
RESET statement_timeout;

-- s19 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_rename_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.amount IS NULL THEN
            NEW.amount := NEW.total;
        ELSE
            NEW.total := NEW.amount;
        END IF;
    ELSIF NEW.amount IS DISTINCT FROM OLD.amount THEN
        NEW.total := NEW.amount;
    ELSIF NEW.total IS DISTINCT FROM OLD.total OR NEW.amount IS NULL THEN
        NEW.amount := NEW.total;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_rename_orders();
ALTER TABLE public.orders RENAME COLUMN amount TO total;
ALTER TABLE public.orders RENAME COLUMN amount_twin TO amount;
COMMIT;

-- s18 contract/backfill public.orders
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
            SET amount = total
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount IS DISTINCT FROM total);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET amount = total
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount IS DISTINCT FROM total);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s17 contract/gate public.orders

-- s16 migrate/deploy-marker public.orders

-- s15 migrate/gate public.orders

-- s14 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.unique_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s13 migrate/gate public.orders

-- s12 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.partial_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s11 migrate/gate public.orders

-- s10 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.expression_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s9 migrate/gate public.orders

-- s8 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.covering_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s7 migrate/gate public.orders

-- s6 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.code_key_new;
RESET lock_timeout;
RESET statement_timeout;

-- s5 migrate/gate public.orders

-- s4 migrate/gate public.orders

-- s3 migrate/backfill public.orders

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON public.orders;
DROP FUNCTION public.lockstep_rename_orders();
COMMIT;

-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP COLUMN amount;
COMMIT;
