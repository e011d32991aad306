-- up
-- s1 expand/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.customers ADD CONSTRAINT customers_mail_not_null CHECK (mail IS NOT NULL) NOT VALID;
COMMIT;

-- s2 migrate/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
UPDATE public.customers
SET mail = 'none'
WHERE (mail IS NULL);
COMMIT;

-- s3 migrate/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.customers VALIDATE CONSTRAINT customers_mail_not_null;
COMMIT;

-- s4 contract/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.customers ALTER COLUMN mail SET NOT NULL;
ALTER TABLE public.customers DROP CONSTRAINT customers_mail_not_null;
COMMIT;

-- down
-- s4 contract/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.customers ADD CONSTRAINT customers_mail_not_null CHECK (mail IS NOT NULL) NOT VALID;
ALTER TABLE public.customers ALTER COLUMN mail DROP NOT NULL;
COMMIT;

-- s3 migrate/sql public.customers

-- s2 migrate/sql public.customers

-- s1 expand/sql public.customers
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.customers DROP CONSTRAINT customers_mail_not_null;
COMMIT;
