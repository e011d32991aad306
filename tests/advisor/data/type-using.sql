-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD COLUMN amount_text_new bigint;
COMMIT;

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.amount_text_new := concat(NEW.amount_text, '0')::bigint;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_orders();
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
            SET amount_text_new = concat(amount_text, '0')::bigint
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount_text_new IS DISTINCT FROM (concat(amount_text, '0')::bigint));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET amount_text_new = concat(amount_text, '0')::bigint
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount_text_new IS DISTINCT FROM (concat(amount_text, '0')::bigint));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 migrate/gate public.orders

-- s5 migrate/gate public.orders

-- s6 migrate/deploy-marker public.orders

-- s7 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders RENAME COLUMN amount_text TO amount_text_old;
ALTER TABLE public.orders RENAME COLUMN amount_text_new TO amount_text;
CREATE OR REPLACE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.amount_text_old := NEW.amount_text::text;
    EXCEPTION WHEN OTHERS THEN
        NEW.amount_text_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s8 contract/gate public.orders

-- s9 contract/backfill public.orders
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
            SET amount_text = concat(amount_text_old, '0')::bigint
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount_text IS NULL AND amount_text_old IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET amount_text = concat(amount_text_old, '0')::bigint
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount_text IS NULL AND amount_text_old IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

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
ALTER TABLE public.orders DROP COLUMN amount_text_old;
COMMIT;

-- down
-- s11 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN amount_text_old text;
COMMIT;

-- s10 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.amount_text_old := NEW.amount_text::text;
    EXCEPTION WHEN OTHERS THEN
        NEW.amount_text_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_orders();
COMMIT;

-- s9 contract/backfill public.orders
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
            SET amount_text_old = amount_text::text
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (amount_text_old IS NULL AND amount_text IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET amount_text_old = amount_text::text
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (amount_text_old IS NULL AND amount_text IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s8 contract/gate public.orders

-- s7 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders RENAME COLUMN amount_text TO amount_text_new;
ALTER TABLE public.orders RENAME COLUMN amount_text_old TO amount_text;
CREATE OR REPLACE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.amount_text_new := concat(NEW.amount_text, '0')::bigint;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s6 migrate/deploy-marker public.orders

-- s5 migrate/gate public.orders

-- s4 migrate/gate public.orders

-- s3 migrate/backfill public.orders

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
ALTER TABLE public.orders DROP COLUMN amount_text_new;
COMMIT;
