-- What version 15 added.
CREATE TABLE distinct_nulls (a integer, b integer, CONSTRAINT "u; nulls" UNIQUE NULLS NOT DISTINCT (a));
CREATE UNIQUE INDEX distinct_nulls_b ON distinct_nulls (b) NULLS NOT DISTINCT;
CREATE VIEW invoker WITH (security_invoker = true) AS SELECT * FROM distinct_nulls;
CREATE TABLE refers_target (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE set_some (a integer, b integer, FOREIGN KEY (a, b) REFERENCES refers_target (a, b) ON DELETE SET NULL (b));
