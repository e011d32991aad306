-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" SET SCHEMA "other Schema";
CREATE VIEW "odd schema"."we""ird; drop" WITH (security_invoker = true) AS SELECT id, "from", "Sel""ect' $lockstep$", code, note, qty, serial_no, doc, amount_text FROM "other Schema"."we""ird; drop";
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl)
             WHERE c.oid = '"other Schema"."we""ird; drop"'::pg_catalog.regclass AND grantee <> c.relowner
             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP
        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, '"odd schema"."we""ird; drop"',
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
END
$lockstep$;
COMMIT;

-- s2 migrate/deploy-marker odd schema.we"ird; drop

-- s3 contract/gate odd schema.we"ird; drop

-- s4 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP VIEW "odd schema"."we""ird; drop";
COMMIT;

-- down
-- s4 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE VIEW "odd schema"."we""ird; drop" WITH (security_invoker = true) AS SELECT id, "from", "Sel""ect' $lockstep$", code, note, qty, serial_no, doc, amount_text FROM "other Schema"."we""ird; drop";
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl)
             WHERE c.oid = '"other Schema"."we""ird; drop"'::pg_catalog.regclass AND grantee <> c.relowner
             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP
        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, '"odd schema"."we""ird; drop"',
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
END
$lockstep$;
COMMIT;

-- s3 contract/gate odd schema.we"ird; drop

-- s2 migrate/deploy-marker odd schema.we"ird; drop

-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP VIEW "odd schema"."we""ird; drop";
ALTER TABLE "other Schema"."we""ird; drop" SET SCHEMA "odd schema";
COMMIT;
