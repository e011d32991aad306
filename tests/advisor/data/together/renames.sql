-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders ADD COLUMN "the ""buyer""" bigint, ADD COLUMN document json, ADD COLUMN number integer;
COMMIT;

-- s2 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_rename_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW."the ""buyer""" IS NULL THEN
            NEW."the ""buyer""" := NEW.customer;
        ELSE
            NEW.customer := NEW."the ""buyer""";
        END IF;
    ELSIF NEW."the ""buyer""" IS DISTINCT FROM OLD."the ""buyer""" THEN
        NEW.customer := NEW."the ""buyer""";
    ELSIF NEW.customer IS DISTINCT FROM OLD.customer OR NEW."the ""buyer""" IS NULL THEN
        NEW."the ""buyer""" := NEW.customer;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.document IS NULL THEN
            NEW.document := NEW.doc;
        ELSE
            NEW.doc := NEW.document;
        END IF;
    ELSIF (NEW.document)::text IS DISTINCT FROM (OLD.document)::text THEN
        NEW.doc := NEW.document;
    ELSIF (NEW.doc)::text IS DISTINCT FROM (OLD.doc)::text OR NEW.document IS NULL THEN
        NEW.document := NEW.doc;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.number IS NULL THEN
            NEW.number := NEW.serial_no;
        ELSE
            NEW.serial_no := NEW.number;
        END IF;
    ELSIF NEW.number IS DISTINCT FROM OLD.number THEN
        NEW.serial_no := NEW.number;
    ELSIF NEW.serial_no IS DISTINCT FROM OLD.serial_no OR NEW.number IS NULL THEN
        NEW.number := NEW.serial_no;
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
SET "the ""buyer""" = customer, document = doc, number = serial_no
WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
  AND ("the ""buyer""" IS DISTINCT FROM customer
   OR (document)::text IS DISTINCT FROM (doc)::text
   OR number IS DISTINCT FROM serial_no);
            COMMIT;
            EXIT;
        END IF;
UPDATE public.orders
SET "the ""buyer""" = customer, document = doc, number = serial_no
WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
  AND ("the ""buyer""" IS DISTINCT FROM customer
   OR (document)::text IS DISTINCT FROM (doc)::text
   OR number IS DISTINCT FROM serial_no);
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

-- s7 contract/gate public.orders

-- s8 contract/backfill public.orders
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
SET "the ""buyer""" = customer, document = doc, number = serial_no
WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
  AND ("the ""buyer""" IS DISTINCT FROM customer
   OR (document)::text IS DISTINCT FROM (doc)::text
   OR number IS DISTINCT FROM serial_no);
            COMMIT;
            EXIT;
        END IF;
UPDATE public.orders
SET "the ""buyer""" = customer, document = doc, number = serial_no
WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
  AND ("the ""buyer""" IS DISTINCT FROM customer
   OR (document)::text IS DISTINCT FROM (doc)::text
   OR number IS DISTINCT FROM serial_no);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s9 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_rename ON public.orders;
DROP FUNCTION public.lockstep_rename_orders();
ALTER TABLE public.orders RENAME COLUMN "the ""buyer""" TO "the ""buyer""_twin";
ALTER TABLE public.orders RENAME COLUMN customer TO "the ""buyer""";
ALTER TABLE public.orders RENAME CONSTRAINT orders_customer_fkey TO "orders_the ""buyer""_fkey";
ALTER TABLE public.orders RENAME COLUMN document TO document_twin;
ALTER TABLE public.orders RENAME COLUMN doc TO document;
ALTER TABLE public.orders RENAME COLUMN number TO number_twin;
ALTER TABLE public.orders RENAME COLUMN serial_no TO number;
COMMIT;

-- s10 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders DROP COLUMN "the ""buyer""_twin", DROP COLUMN document_twin, DROP COLUMN number_twin;
COMMIT;

-- down
-- s10 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.orders ADD COLUMN number_twin integer, ADD COLUMN document_twin json, ADD COLUMN "the ""buyer""_twin" bigint;
COMMIT;

-- s9 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_rename_orders() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.number IS NULL THEN
            NEW.number := NEW.serial_no;
        ELSE
            NEW.serial_no := NEW.number;
        END IF;
    ELSIF NEW.number IS DISTINCT FROM OLD.number THEN
        NEW.serial_no := NEW.number;
    ELSIF NEW.serial_no IS DISTINCT FROM OLD.serial_no OR NEW.number IS NULL THEN
        NEW.number := NEW.serial_no;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.document IS NULL THEN
            NEW.document := NEW.doc;
        ELSE
            NEW.doc := NEW.document;
        END IF;
    ELSIF (NEW.document)::text IS DISTINCT FROM (OLD.document)::text THEN
        NEW.doc := NEW.document;
    ELSIF (NEW.doc)::text IS DISTINCT FROM (OLD.doc)::text OR NEW.document IS NULL THEN
        NEW.document := NEW.doc;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW."the ""buyer""" IS NULL THEN
            NEW."the ""buyer""" := NEW.customer;
        ELSE
            NEW.customer := NEW."the ""buyer""";
        END IF;
    ELSIF NEW."the ""buyer""" IS DISTINCT FROM OLD."the ""buyer""" THEN
        NEW.customer := NEW."the ""buyer""";
    ELSIF NEW.customer IS DISTINCT FROM OLD.customer OR NEW."the ""buyer""" IS NULL THEN
        NEW."the ""buyer""" := NEW.customer;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_rename BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.lockstep_rename_orders();
ALTER TABLE public.orders RENAME COLUMN number TO serial_no;
ALTER TABLE public.orders RENAME COLUMN number_twin TO number;
ALTER TABLE public.orders RENAME COLUMN document TO doc;
ALTER TABLE public.orders RENAME COLUMN document_twin TO document;
ALTER TABLE public.orders RENAME COLUMN "the ""buyer""" TO customer;
ALTER TABLE public.orders RENAME COLUMN "the ""buyer""_twin" TO "the ""buyer""";
ALTER TABLE public.orders RENAME CONSTRAINT "orders_the ""buyer""_fkey" TO orders_customer_fkey;
COMMIT;

-- s8 contract/backfill public.orders
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
SET "the ""buyer""" = customer, document = doc, number = serial_no
WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
  AND ("the ""buyer""" IS DISTINCT FROM customer
   OR (document)::text IS DISTINCT FROM (doc)::text
   OR number IS DISTINCT FROM serial_no);
            COMMIT;
            EXIT;
        END IF;
UPDATE public.orders
SET "the ""buyer""" = customer, document = doc, number = serial_no
WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
  AND ("the ""buyer""" IS DISTINCT FROM customer
   OR (document)::text IS DISTINCT FROM (doc)::text
   OR number IS DISTINCT FROM serial_no);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s7 contract/gate public.orders

-- s6 migrate/deploy-marker public.orders

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
ALTER TABLE public.orders DROP COLUMN number, DROP COLUMN document, DROP COLUMN "the ""buyer""";
COMMIT;
