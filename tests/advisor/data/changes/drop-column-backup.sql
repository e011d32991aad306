-- up
-- s1 migrate/deploy-marker public.orders

-- s2 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE public._backup_orders_20261126 AS SELECT id, total FROM public.orders WITH NO DATA;
ALTER TABLE public._backup_orders_20261126 ADD PRIMARY KEY (id);
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
            INSERT INTO public._backup_orders_20261126 (id, total)
            SELECT id, total
            FROM public.orders
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO public._backup_orders_20261126 (id, total)
        SELECT id, total
        FROM public.orders
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN total;
COMMIT;

-- s5 contract/gate public.orders

-- s6 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_orders_20261126;
COMMIT;

-- down
-- s6 contract/sql public.orders

-- s5 contract/gate public.orders

-- s4 contract/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN total numeric(10,2);
ALTER TABLE public.orders ALTER COLUMN total SET DEFAULT 0;
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
            SET total = coalesce((SELECT kept.total FROM public._backup_orders_20261126 AS kept WHERE kept.id = public.orders.id), 0)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (total IS NULL AND coalesce((SELECT kept.total IS NOT NULL FROM public._backup_orders_20261126 AS kept WHERE kept.id = public.orders.id), true));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.orders
        SET total = coalesce((SELECT kept.total FROM public._backup_orders_20261126 AS kept WHERE kept.id = public.orders.id), 0)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (total IS NULL AND coalesce((SELECT kept.total IS NOT NULL FROM public._backup_orders_20261126 AS kept WHERE kept.id = public.orders.id), true));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
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
ALTER TABLE public.orders ADD CONSTRAINT orders_total_not_null1 CHECK (total IS NOT NULL) NOT VALID;
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_total_not_null1;
ALTER TABLE public.orders ADD CONSTRAINT orders_total_not_null NOT NULL total;
ALTER TABLE public.orders DROP CONSTRAINT orders_total_not_null1;
RESET lock_timeout;
RESET statement_timeout;

-- s3 migrate/backfill public.orders

-- s2 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_orders_20261126;
COMMIT;

-- s1 migrate/deploy-marker public.orders
