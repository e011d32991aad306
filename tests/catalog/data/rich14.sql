-- What version 14 added.
CREATE FUNCTION new_style(a integer) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM customers WHERE code = a; SELECT 2; END;
CREATE VIEW on_new_style AS SELECT new_style(3) AS n;
CREATE TABLE packed (t text COMPRESSION pglz, u integer);
CREATE STATISTICS of_expression ON (lower(t)), u FROM packed;
CREATE PROCEDURE with_out(IN a integer, OUT b integer) LANGUAGE plpgsql AS 'BEGIN b := a; END';
