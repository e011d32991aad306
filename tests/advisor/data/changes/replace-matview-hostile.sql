-- up
-- s1 expand/sql odd schema.totals
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE MATERIALIZED VIEW "odd schema".totals_new AS
SELECT room, max(amount)::bigint AS total, 1 AS one FROM "odd schema".things GROUP BY room;
CREATE UNIQUE INDEX totals_room_new ON "odd schema".totals_new USING btree (room);
CREATE TEMPORARY TABLE lockstep_privileges ON COMMIT DROP AS SELECT c.oid::pg_catalog.regclass::text AS relation, c.relowner, a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.pg_class c LEFT JOIN LATERAL pg_catalog.aclexplode(c.relacl) a ON a.grantee <> c.relowner WHERE c.oid IN (to_regclass('"odd schema".totals'), to_regclass('"odd schema".of_totals'));
DROP VIEW "odd schema".of_totals;
DROP MATERIALIZED VIEW "odd schema".totals;
ALTER MATERIALIZED VIEW "odd schema".totals_new RENAME TO totals;
ALTER INDEX "odd schema".totals_room_new RENAME TO totals_room;
CREATE VIEW "odd schema".of_totals AS
SELECT total
   FROM "odd schema".totals;
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
-- s1 expand/sql odd schema.totals
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE MATERIALIZED VIEW "odd schema".totals_new AS
SELECT room,
    sum(amount) AS total
   FROM "odd schema".things
  GROUP BY room;
CREATE UNIQUE INDEX totals_room_new ON "odd schema".totals_new USING btree (room);
CREATE TEMPORARY TABLE lockstep_privileges ON COMMIT DROP AS SELECT c.oid::pg_catalog.regclass::text AS relation, c.relowner, a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.pg_class c LEFT JOIN LATERAL pg_catalog.aclexplode(c.relacl) a ON a.grantee <> c.relowner WHERE c.oid IN (to_regclass('"odd schema".totals'), to_regclass('"odd schema".of_totals'));
DROP VIEW "odd schema".of_totals;
DROP MATERIALIZED VIEW "odd schema".totals;
ALTER MATERIALIZED VIEW "odd schema".totals_new RENAME TO totals;
ALTER INDEX "odd schema".totals_room_new RENAME TO totals_room;
CREATE VIEW "odd schema".of_totals AS
SELECT total
   FROM "odd schema".totals;
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
