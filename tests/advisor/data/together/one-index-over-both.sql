-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD COLUMN total_new double precision;
COMMENT ON COLUMN public.orders.total_new IS 'it''s; the "total"';
COMMIT;

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.total_new := NEW.total::double precision;
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
            SET total_new = total::double precision
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (total_new IS DISTINCT FROM (total::double precision));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET total_new = total::double precision
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (total_new IS DISTINCT FROM (total::double precision));
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
CREATE INDEX CONCURRENTLY covering_idx_new ON public.orders USING btree (qty) INCLUDE (total_new);
RESET lock_timeout;
RESET statement_timeout;

-- s7 migrate/gate public.orders

-- s8 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY expression_idx_new ON public.orders USING btree (lower(note), ((total_new * (2)::numeric)));
RESET lock_timeout;
RESET statement_timeout;

-- s9 migrate/gate public.orders

-- s10 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY partial_idx_new ON public.orders USING btree (total_new DESC) WHERE (total_new > (5)::numeric);
RESET lock_timeout;
RESET statement_timeout;

-- s11 migrate/gate public.orders

-- s12 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY unique_idx_new ON public.orders USING btree (qty, id, total_new);
RESET lock_timeout;
RESET statement_timeout;

-- s13 migrate/gate public.orders

-- s14 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY code_key_new ON public.orders USING btree (code, total_new);
RESET lock_timeout;
RESET statement_timeout;

-- s15 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT code_key_new UNIQUE USING INDEX code_key_new;
COMMIT;

-- s16 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT positive_new CHECK ((total_new >= (0)::numeric)) NOT VALID;
COMMIT;

-- s17 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders VALIDATE CONSTRAINT positive_new;
COMMIT;

-- s18 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT orders_total_new_not_null CHECK (total_new IS NOT NULL) NOT VALID;
COMMIT;

-- s19 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_total_new_not_null;
COMMIT;

-- s20 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ALTER COLUMN total_new SET NOT NULL;
ALTER TABLE public.orders DROP CONSTRAINT orders_total_new_not_null;
COMMIT;

-- s21 migrate/gate public.orders

-- s22 migrate/deploy-marker public.orders

-- s23 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders RENAME COLUMN total TO total_old;
ALTER TABLE public.orders RENAME COLUMN total_new TO total;
ALTER INDEX public.covering_idx RENAME TO covering_idx_old;
ALTER INDEX public.covering_idx_new RENAME TO covering_idx;
ALTER INDEX public.expression_idx RENAME TO expression_idx_old;
ALTER INDEX public.expression_idx_new RENAME TO expression_idx;
ALTER INDEX public.partial_idx RENAME TO partial_idx_old;
ALTER INDEX public.partial_idx_new RENAME TO partial_idx;
ALTER INDEX public.unique_idx RENAME TO unique_idx_old;
ALTER INDEX public.unique_idx_new RENAME TO unique_idx;
ALTER TABLE public.orders RENAME CONSTRAINT code_key TO code_key_old;
ALTER TABLE public.orders RENAME CONSTRAINT code_key_new TO code_key;
ALTER TABLE public.orders RENAME CONSTRAINT positive TO positive_old;
ALTER TABLE public.orders RENAME CONSTRAINT positive_new TO positive;
ALTER TABLE public.orders ALTER COLUMN total_old DROP DEFAULT;
ALTER TABLE public.orders ALTER COLUMN total SET DEFAULT (0)::double precision;
CREATE OR REPLACE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.total_old := NEW.total::numeric(10,2);
    EXCEPTION WHEN OTHERS THEN
        NEW.total_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s24 contract/gate public.orders

-- s25 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ALTER COLUMN total_old DROP NOT NULL;
COMMIT;

-- s26 contract/backfill public.orders
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
            SET total = total_old::double precision
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (total IS NULL AND total_old IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET total = total_old::double precision
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (total IS NULL AND total_old IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s27 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON public.orders;
DROP FUNCTION public.lockstep_retype_orders();
COMMIT;

-- s28 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN total_old;
COMMIT;

-- s29 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD COLUMN code_new text;
COMMIT;

-- s30 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.code_new := NEW.code::text;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_orders();
COMMIT;

-- s31 contract/backfill public.orders
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
            SET code_new = code::text
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (code_new IS DISTINCT FROM (code::text));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET code_new = code::text
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (code_new IS DISTINCT FROM (code::text));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s32 contract/gate public.orders

-- s33 contract/gate public.orders

-- s34 contract/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY code_key_new ON public.orders USING btree (code_new, total);
RESET lock_timeout;
RESET statement_timeout;

-- s35 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT code_key_new UNIQUE USING INDEX code_key_new;
COMMIT;

-- s36 contract/gate public.orders

-- s37 contract/deploy-marker public.orders

-- s38 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders RENAME COLUMN code TO code_old;
ALTER TABLE public.orders RENAME COLUMN code_new TO code;
ALTER TABLE public.orders RENAME CONSTRAINT code_key TO code_key_old;
ALTER TABLE public.orders RENAME CONSTRAINT code_key_new TO code_key;
CREATE OR REPLACE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.code_old := NEW.code::character varying(40);
    EXCEPTION WHEN OTHERS THEN
        NEW.code_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s39 contract/gate public.orders

-- s40 contract/backfill public.orders
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
            SET code = code_old::text
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (code IS NULL AND code_old IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET code = code_old::text
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (code IS NULL AND code_old IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s41 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON public.orders;
DROP FUNCTION public.lockstep_retype_orders();
COMMIT;

-- s42 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN code_old;
COMMIT;

-- down
-- s42 contract/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN code_old character varying(40);
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY code_key_old ON public.orders USING btree (code_old, total);
SET lock_timeout = '2s';
ALTER TABLE public.orders ADD CONSTRAINT code_key_old UNIQUE USING INDEX code_key_old;
RESET lock_timeout;
RESET statement_timeout;

-- s41 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.code_old := NEW.code::character varying(40);
    EXCEPTION WHEN OTHERS THEN
        NEW.code_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_orders();
COMMIT;

-- s40 contract/backfill public.orders
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
            SET code_old = code::character varying(40)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (code_old IS NULL AND code IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET code_old = code::character varying(40)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (code_old IS NULL AND code IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s39 contract/gate public.orders

-- s38 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders RENAME CONSTRAINT code_key TO code_key_new;
ALTER TABLE public.orders RENAME CONSTRAINT code_key_old TO code_key;
ALTER TABLE public.orders RENAME COLUMN code TO code_new;
ALTER TABLE public.orders RENAME COLUMN code_old TO code;
CREATE OR REPLACE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.code_new := NEW.code::text;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s37 contract/deploy-marker public.orders

-- s36 contract/gate public.orders

-- s35 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP CONSTRAINT code_key_new;
COMMIT;

-- s34 contract/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.code_key_new;
RESET lock_timeout;
RESET statement_timeout;

-- s33 contract/gate public.orders

-- s32 contract/gate public.orders

-- s31 contract/backfill public.orders

-- s30 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON public.orders;
DROP FUNCTION public.lockstep_retype_orders();
COMMIT;

-- s29 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP COLUMN code_new;
COMMIT;

-- s28 contract/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN total_old numeric(10,2);
COMMENT ON COLUMN public.orders.total_old IS 'it''s; the "total"';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY covering_idx_old ON public.orders USING btree (qty) INCLUDE (total_old);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY expression_idx_old ON public.orders USING btree (lower(note), ((total_old * (2)::numeric)));
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY partial_idx_old ON public.orders USING btree (total_old DESC) WHERE (total_old > (5)::numeric);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY unique_idx_old ON public.orders USING btree (qty, id, total_old);
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY code_key_old ON public.orders USING btree (code, total_old);
SET lock_timeout = '2s';
ALTER TABLE public.orders ADD CONSTRAINT code_key_old UNIQUE USING INDEX code_key_old;
ALTER TABLE public.orders ADD CONSTRAINT positive_old CHECK ((total_old >= (0)::numeric)) NOT VALID;
ALTER TABLE public.orders VALIDATE CONSTRAINT positive_old;
RESET lock_timeout;
RESET statement_timeout;

-- s27 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.total_old := NEW.total::numeric(10,2);
    EXCEPTION WHEN OTHERS THEN
        NEW.total_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_retype_orders();
COMMIT;

-- s26 contract/backfill public.orders
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
            SET total_old = total::numeric(10,2)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (total_old IS NULL AND total IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET total_old = total::numeric(10,2)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (total_old IS NULL AND total IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s25 contract/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.orders ADD CONSTRAINT orders_total_not_null1 CHECK (total_old IS NOT NULL) NOT VALID;
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_total_not_null1;
ALTER TABLE public.orders ADD CONSTRAINT orders_total_not_null NOT NULL total_old;
ALTER TABLE public.orders DROP CONSTRAINT orders_total_not_null1;
RESET lock_timeout;
RESET statement_timeout;

-- s24 contract/gate public.orders

-- s23 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders RENAME CONSTRAINT positive TO positive_new;
ALTER TABLE public.orders RENAME CONSTRAINT positive_old TO positive;
ALTER TABLE public.orders RENAME CONSTRAINT code_key TO code_key_new;
ALTER TABLE public.orders RENAME CONSTRAINT code_key_old TO code_key;
ALTER INDEX public.unique_idx RENAME TO unique_idx_new;
ALTER INDEX public.unique_idx_old RENAME TO unique_idx;
ALTER INDEX public.partial_idx RENAME TO partial_idx_new;
ALTER INDEX public.partial_idx_old RENAME TO partial_idx;
ALTER INDEX public.expression_idx RENAME TO expression_idx_new;
ALTER INDEX public.expression_idx_old RENAME TO expression_idx;
ALTER INDEX public.covering_idx RENAME TO covering_idx_new;
ALTER INDEX public.covering_idx_old RENAME TO covering_idx;
ALTER TABLE public.orders ALTER COLUMN total DROP DEFAULT;
ALTER TABLE public.orders ALTER COLUMN total_old SET DEFAULT 0;
ALTER TABLE public.orders RENAME COLUMN total TO total_new;
ALTER TABLE public.orders RENAME COLUMN total_old TO total;
CREATE OR REPLACE FUNCTION public.lockstep_retype_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.total_new := NEW.total::double precision;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s22 migrate/deploy-marker public.orders

-- s21 migrate/gate public.orders

-- s20 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT orders_total_new_not_null CHECK (total_new IS NOT NULL) NOT VALID;
ALTER TABLE public.orders ALTER COLUMN total_new DROP NOT NULL;
COMMIT;

-- s19 migrate/sql public.orders

-- s18 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP CONSTRAINT orders_total_new_not_null;
COMMIT;

-- s17 migrate/sql public.orders

-- s16 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP CONSTRAINT positive_new;
COMMIT;

-- s15 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP CONSTRAINT code_key_new;
COMMIT;

-- s14 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.code_key_new;
RESET lock_timeout;
RESET statement_timeout;

-- s13 migrate/gate public.orders

-- s12 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.unique_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s11 migrate/gate public.orders

-- s10 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.partial_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s9 migrate/gate public.orders

-- s8 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.expression_idx_new;
RESET lock_timeout;
RESET statement_timeout;

-- s7 migrate/gate public.orders

-- s6 migrate/sql public.orders
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.covering_idx_new;
RESET lock_timeout;
RESET statement_timeout;

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
ALTER TABLE public.orders DROP COLUMN total_new;
COMMIT;
