-- up
-- s1 contract/sql odd schema.upper_view
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP VIEW "odd schema".upper_view;
COMMIT;

-- down
-- s1 contract/sql odd schema.upper_view
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
CREATE VIEW "odd schema".upper_view WITH (security_barrier = 'true') AS
SELECT id,
    upper(label) AS label
   FROM "odd schema".base_view;
COMMENT ON VIEW "odd schema".upper_view IS 'upper';
GRANT SELECT ON "odd schema".upper_view TO "a role";
COMMIT;
