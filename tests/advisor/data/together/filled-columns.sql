-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD COLUMN double numeric, ADD COLUMN "a b" text;
COMMIT;

-- s2 migrate/deploy-marker public.orders

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
SET double = CASE WHEN double IS NULL THEN "total" * 2 ELSE double END, "a b" = CASE WHEN "a b" IS NULL THEN upper(note) ELSE "a b" END
WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
  AND (double IS NULL
   OR "a b" IS NULL);
            COMMIT;
            EXIT;
        END IF;
UPDATE public.orders
SET double = CASE WHEN double IS NULL THEN "total" * 2 ELSE double END, "a b" = CASE WHEN "a b" IS NULL THEN upper(note) ELSE "a b" END
WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
  AND (double IS NULL
   OR "a b" IS NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT orders_double_not_null CHECK (double IS NOT NULL) NOT VALID;
COMMIT;

-- s5 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_double_not_null;
COMMIT;

-- s6 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ALTER COLUMN double SET NOT NULL;
ALTER TABLE public.orders DROP CONSTRAINT orders_double_not_null;
COMMIT;

-- down
-- s6 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD CONSTRAINT orders_double_not_null CHECK (double IS NOT NULL) NOT VALID;
ALTER TABLE public.orders ALTER COLUMN double DROP NOT NULL;
COMMIT;

-- s5 migrate/sql public.orders

-- s4 migrate/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP CONSTRAINT orders_double_not_null;
COMMIT;

-- s3 migrate/backfill public.orders

-- s2 migrate/deploy-marker public.orders

-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders DROP COLUMN "a b", DROP COLUMN double;
COMMIT;
