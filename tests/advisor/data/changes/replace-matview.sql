-- up
-- s1 expand/sql public.totals
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE MATERIALIZED VIEW public.totals_new AS
SELECT room, max(amount)::bigint AS total, 1 AS one FROM "public".things GROUP BY room;
CREATE UNIQUE INDEX totals_room_new ON public.totals_new USING btree (room);
CREATE TEMPORARY TABLE lockstep_privileges ON COMMIT DROP AS SELECT c.oid::pg_catalog.regclass::text AS relation, c.relowner, a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.pg_class c LEFT JOIN LATERAL pg_catalog.aclexplode(c.relacl) a ON a.grantee <> c.relowner WHERE c.oid IN (to_regclass('public.totals'), to_regclass('public.of_totals'));
DROP VIEW public.of_totals;
DROP MATERIALIZED VIEW public.totals;
ALTER MATERIALIZED VIEW public.totals_new RENAME TO totals;
ALTER INDEX public.totals_room_new RENAME TO totals_room;
CREATE VIEW public.of_totals AS
SELECT total
   FROM public.totals;
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
-- s1 expand/sql public.totals
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE MATERIALIZED VIEW public.totals_new AS
SELECT room,
    sum(amount) AS total
   FROM public.things
  GROUP BY room;
CREATE UNIQUE INDEX totals_room_new ON public.totals_new USING btree (room);
CREATE TEMPORARY TABLE lockstep_privileges ON COMMIT DROP AS SELECT c.oid::pg_catalog.regclass::text AS relation, c.relowner, a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.pg_class c LEFT JOIN LATERAL pg_catalog.aclexplode(c.relacl) a ON a.grantee <> c.relowner WHERE c.oid IN (to_regclass('public.totals'), to_regclass('public.of_totals'));
DROP VIEW public.of_totals;
DROP MATERIALIZED VIEW public.totals;
ALTER MATERIALIZED VIEW public.totals_new RENAME TO totals;
ALTER INDEX public.totals_room_new RENAME TO totals_room;
CREATE VIEW public.of_totals AS
SELECT total
   FROM public.totals;
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
