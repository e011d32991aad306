-- up
-- s1 expand/sql odd schema.base_view
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TEMPORARY TABLE lockstep_privileges ON COMMIT DROP AS SELECT c.oid::pg_catalog.regclass::text AS relation, c.relowner, a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.pg_class c LEFT JOIN LATERAL pg_catalog.aclexplode(c.relacl) a ON a.grantee <> c.relowner WHERE c.oid IN (to_regclass('"odd schema".base_view'), to_regclass('"odd schema".upper_view'));
DROP VIEW "odd schema".upper_view;
DROP VIEW "odd schema".base_view;
CREATE VIEW "odd schema".base_view AS
SELECT label, id, amount::text AS total FROM "odd schema".things;
CREATE VIEW "odd schema".upper_view WITH (security_barrier = 'true') AS
SELECT id,
    upper(label) AS label
   FROM "odd schema".base_view;
COMMENT ON VIEW "odd schema".upper_view IS 'upper';
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT * FROM pg_temp.lockstep_privileges LOOP
        EXECUTE pg_catalog.format('ALTER TABLE %s OWNER TO %s', g.relation, g.relowner::pg_catalog.regrole);
        IF g.grantee IS NOT NULL THEN
            EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, g.relation,
                CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
                CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
        END IF;
    END LOOP;
END
$lockstep$;
COMMIT;

-- down
-- s1 expand/sql odd schema.base_view
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE TEMPORARY TABLE lockstep_privileges ON COMMIT DROP AS SELECT c.oid::pg_catalog.regclass::text AS relation, c.relowner, a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.pg_class c LEFT JOIN LATERAL pg_catalog.aclexplode(c.relacl) a ON a.grantee <> c.relowner WHERE c.oid IN (to_regclass('"odd schema".base_view'), to_regclass('"odd schema".upper_view'));
DROP VIEW "odd schema".upper_view;
DROP VIEW "odd schema".base_view;
CREATE VIEW "odd schema".base_view AS
SELECT id,
    label,
    amount
   FROM "odd schema".things;
CREATE VIEW "odd schema".upper_view WITH (security_barrier = 'true') AS
SELECT id,
    upper(label) AS label
   FROM "odd schema".base_view;
COMMENT ON VIEW "odd schema".upper_view IS 'upper';
DO $lockstep$
DECLARE
    g record;
BEGIN
    FOR g IN SELECT * FROM pg_temp.lockstep_privileges LOOP
        EXECUTE pg_catalog.format('ALTER TABLE %s OWNER TO %s', g.relation, g.relowner::pg_catalog.regrole);
        IF g.grantee IS NOT NULL THEN
            EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, g.relation,
                CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,
                CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
        END IF;
    END LOOP;
END
$lockstep$;
COMMIT;
