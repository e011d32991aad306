-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD COLUMN token uuid;
ALTER TABLE public.orders ALTER COLUMN token SET DEFAULT gen_random_uuid();
COMMIT;

-- s2 migrate/backfill public.orders
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

-- s3 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT orders_token_not_null CHECK (token IS NOT NULL) NOT VALID;
COMMIT;

-- s4 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_token_not_null;
COMMIT;

-- s5 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ALTER COLUMN token SET NOT NULL;
ALTER TABLE public.orders DROP CONSTRAINT orders_token_not_null;
COMMIT;

-- down
-- s5 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT orders_token_not_null CHECK (token IS NOT NULL) NOT VALID;
ALTER TABLE public.orders ALTER COLUMN token DROP NOT NULL;
COMMIT;

-- s4 migrate/sql public.orders

-- s3 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP CONSTRAINT orders_token_not_null;
COMMIT;

-- s2 migrate/backfill public.orders

-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP COLUMN token;
COMMIT;
