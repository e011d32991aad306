-- up
-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.orders SET SCHEMA "other Schema";
CREATE VIEW public.orders WITH (security_invoker = true) AS SELECT id, customer, total, code, note, qty, serial_no, doc, amount_text FROM "other Schema".orders;
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl)
             WHERE c.oid = '"other Schema".orders'::pg_catalog.regclass AND grantee <> c.relowner
             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP
        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, 'public.orders',
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
END
$lockstep$;
COMMIT;

-- s2 migrate/deploy-marker public.orders

-- s3 contract/gate public.orders

-- s4 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP VIEW public.orders;
COMMIT;

-- down
-- s4 contract/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE VIEW public.orders WITH (security_invoker = true) AS SELECT id, customer, total, code, note, qty, serial_no, doc, amount_text FROM "other Schema".orders;
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl)
             WHERE c.oid = '"other Schema".orders'::pg_catalog.regclass AND grantee <> c.relowner
             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP
        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, 'public.orders',
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
END
$lockstep$;
COMMIT;

-- s3 contract/gate public.orders

-- s2 migrate/deploy-marker public.orders

-- s1 expand/sql public.orders
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP VIEW public.orders;
ALTER TABLE "other Schema".orders SET SCHEMA public;
COMMIT;
