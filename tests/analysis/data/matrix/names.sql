-- Names in queries, and types of defaults, values and comparisons: what the server refuses before it locks.
CREATE TYPE mood AS ENUM ('x', 'y')
CREATE TABLE a (id int PRIMARY KEY, n text, d date, j json, ok boolean, u uuid)
CREATE TABLE b (id int, a_id int, n text, k bigint)
CREATE TABLE c (id int, z int, PRIMARY KEY (id, z))
CREATE TABLE e2 (x boolean DEFAULT false, y text DEFAULT 5, z numeric DEFAULT 0, t timestamp DEFAULT now(), d date DEFAULT CURRENT_TIMESTAMP, f real DEFAULT -1.5)
CREATE TABLE f (a int CHECK (a > 0), b text CHECK (b <> 'x'), c date, CHECK (c > '2000-01-01'))
CREATE VIEW v5 AS SELECT id, a.n, k FROM a JOIN b USING (id)
CREATE TABLE p (a int, b int) PARTITION BY LIST (a)
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)
CREATE TABLE gx (y int, g int GENERATED ALWAYS AS (y + 1) STORED)
CREATE TABLE s (x text, y int, u uuid, o boolean, d date, n numeric)
--probes
ALTER TABLE ONLY p ADD PRIMARY KEY (a)
ALTER TABLE p1 ALTER COLUMN a SET NOT NULL
CREATE INDEX ON s ((x + 1))
CREATE INDEX ON s ((x + y))
CREATE INDEX ON s ((y + 1))
CREATE INDEX ON s ((d + y))
CREATE INDEX ON s ((y * n))
CREATE INDEX ON s ((o + 1))
CREATE INDEX ON s ((nope + 1))
ALTER TABLE s ADD COLUMN g int GENERATED ALWAYS AS (y + 1) STORED
ALTER TABLE s ADD COLUMN g int GENERATED ALWAYS AS (nope + 1) STORED
ALTER TABLE s DROP COLUMN y, ADD COLUMN g int GENERATED ALWAYS AS (y + 1) STORED
ALTER TABLE s ADD COLUMN g int GENERATED ALWAYS AS (late + 1) STORED, ADD COLUMN late int
ALTER TABLE s ADD COLUMN soon int, ADD COLUMN g int GENERATED ALWAYS AS (soon + 1) STORED
CREATE TABLE g1 (g int GENERATED ALWAYS AS (late + 1) STORED, late int)
CREATE TABLE g2 (g int GENERATED ALWAYS AS (nope + 1) STORED)
CREATE TABLE g3 (g int GENERATED ALWAYS AS (late + 1) STORED, LIKE s, late int)
CREATE TABLE g4 (g int GENERATED ALWAYS AS (y + 1) STORED) INHERITS (s)
CREATE TABLE g5 (g int GENERATED ALWAYS AS (g5.late + 1) STORED, late int)
ALTER TABLE gx ALTER COLUMN g SET EXPRESSION AS (y + 2)
ALTER TABLE gx ALTER COLUMN g SET EXPRESSION AS (nope + 2)
ALTER TABLE s ALTER COLUMN y TYPE bigint USING nope::bigint
ALTER TABLE s ALTER COLUMN y TYPE bigint USING x::bigint
ALTER TABLE s ALTER COLUMN y TYPE bigint USING s.y + 1
ALTER TABLE s ADD COLUMN late int, ALTER COLUMN y TYPE bigint USING late
ALTER TABLE p ALTER COLUMN b TYPE bigint USING a + b
ALTER TABLE p ALTER COLUMN b TYPE bigint USING nope
SELECT x + 1 FROM s
SELECT x + x FROM s
SELECT '1' + y FROM s
SELECT d - d, d - 1, d + time '10:00' FROM s
SELECT u - 1 FROM s
SELECT time '10:00' < true
SELECT time '10:00' < interval '1h', interval '1h' + time '10:00'
CREATE VIEW v0 AS SELECT a.id, b.n FROM a JOIN b USING (id)
CREATE VIEW v1 AS SELECT nothing FROM a
CREATE VIEW v2 AS SELECT n FROM a, b
CREATE VIEW v3 AS SELECT a.n, b.n FROM a, b
CREATE VIEW v6 AS SELECT id, a.n AS an, b.n AS bn FROM a JOIN b USING (id)
CREATE VIEW v7 AS SELECT id FROM a JOIN b USING (id), c
CREATE VIEW v8 AS SELECT x.id FROM a
CREATE VIEW v9 AS SELECT a.id FROM a AS q
CREATE VIEW v10 AS SELECT n, count(*) FROM a
CREATE VIEW v11 AS SELECT n, count(*) AS c FROM a GROUP BY n
CREATE VIEW v12 AS SELECT a.n, a.d, count(*) AS c FROM a GROUP BY a.id
CREATE VIEW v13 AS SELECT n, d, count(*) AS c FROM b GROUP BY n
CREATE VIEW v14 AS SELECT lower(n) AS l, count(*) AS c FROM a GROUP BY l
CREATE VIEW v15 AS SELECT n AS id, count(*) AS c FROM b GROUP BY id
CREATE VIEW v16 AS SELECT n, k, max(id) AS m FROM b GROUP BY n
CREATE VIEW v17 AS SELECT z, sum(id) AS s FROM c GROUP BY 1
CREATE VIEW v18 AS SELECT z, sum(id) AS s FROM c GROUP BY 1 HAVING id > 1
CREATE VIEW v19 AS SELECT id FROM a WHERE count(*) > 1
CREATE VIEW v20 AS SELECT s.id FROM a, (SELECT b.id FROM b WHERE b.a_id = a.id) s
CREATE VIEW v21 AS SELECT s.id FROM a, LATERAL (SELECT b.id FROM b WHERE b.a_id = a.id) s
CREATE VIEW v22 AS SELECT a.id FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.a_id = a.id AND n = 'x')
CREATE VIEW v23 AS SELECT a.id FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.a_id = a.id AND d IS NULL)
CREATE VIEW v24 AS WITH w AS (SELECT id AS i FROM a) SELECT i, n FROM w
CREATE VIEW v25 AS WITH w (p) AS (SELECT id FROM a) SELECT p FROM w ORDER BY p
CREATE VIEW v26 AS WITH RECURSIVE w(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM w WHERE n < 5) SELECT n FROM w
CREATE VIEW v27 AS SELECT id FROM a UNION SELECT id, k FROM b
CREATE VIEW v28 AS SELECT id FROM a UNION SELECT id FROM b ORDER BY id
CREATE VIEW v29 AS SELECT a FROM a
CREATE VIEW v30 AS SELECT ctid FROM a
CREATE VIEW v31 AS SELECT g FROM generate_series(1, 3) g
CREATE VIEW v32 AS SELECT h FROM generate_series(1, 3) g
CREATE VIEW v33 AS SELECT j.id FROM (a JOIN b USING (id)) j
CREATE VIEW v34 AS SELECT a.id FROM (a JOIN b USING (id)) j(x, y)
CREATE VIEW v35 AS SELECT x, y FROM (c JOIN b USING (id)) j(x, y)
CREATE VIEW v36 AS SELECT a.id FROM a, a
CREATE VIEW v37 AS SELECT * FROM a NATURAL JOIN c
CREATE VIEW v38 AS SELECT a.id FROM a JOIN b ON c.id = a.id JOIN c ON true
CREATE VIEW v39 AS SELECT *
CREATE VIEW v40 AS SELECT id FROM a WHERE n = 5
CREATE VIEW v41 AS SELECT id FROM a WHERE id = '5'
CREATE VIEW v42 AS SELECT id FROM a WHERE d > now()
CREATE VIEW v43 AS SELECT id FROM a WHERE j = '{}'
CREATE VIEW v44 AS SELECT id FROM a WHERE ok = 1
CREATE VIEW v45 AS SELECT id FROM a WHERE u = n
CREATE VIEW v46 AS SELECT id FROM a WHERE u = 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6'
CREATE VIEW v47 AS SELECT a.id, row_number() OVER (PARTITION BY n ORDER BY d) AS r FROM a
CREATE VIEW v48 AS SELECT DISTINCT ON (n) n, id FROM a ORDER BY n, d
CREATE VIEW v49 AS SELECT t.x FROM (VALUES (1, 2), (3, 4)) AS t(x, y)
CREATE VIEW v50 AS SELECT t.x FROM (VALUES (1, 2), (3, 4)) AS t(x, y, z)
CREATE VIEW v51 AS SELECT id AS same, n AS same FROM a
CREATE VIEW v52 (p, q) AS SELECT id FROM a
SELECT id FROM v5
SELECT nothing FROM v5
SELECT x.id FROM a x JOIN b y ON x.id = y.a_id WHERE y.k > 3
SELECT x.id FROM a x JOIN b y ON x.id = y.a_id WHERE k > 3 AND a.n = 'x'
SELECT n FROM a ORDER BY d
SELECT n AS q FROM a ORDER BY q
SELECT n AS q FROM a WHERE q = 'x'
SELECT count(*) FROM a ORDER BY id
SELECT n FROM a GROUP BY n ORDER BY d
SELECT a.* FROM a GROUP BY a.id
SELECT b.* FROM b GROUP BY b.id
SELECT a.n, b.n FROM a JOIN b ON a.id = b.id GROUP BY a.id, b.n
SELECT date_trunc('day', d), count(*) FROM a GROUP BY date_trunc('day', d)
SELECT extract(year FROM d), count(*) FROM a GROUP BY 1
SELECT coalesce(n, 'x'), count(*) FROM a GROUP BY n
SELECT CASE WHEN ok THEN n END FROM a GROUP BY ok
SELECT n FROM a GROUP BY GROUPING SETS ((n), ())
SELECT (SELECT max(k) FROM b WHERE b.id = a.id) FROM a
SELECT id, rank() OVER () FROM a
SELECT n, sum(count(*)) OVER () FROM a GROUP BY n
INSERT INTO a (id, n) VALUES (1, n)
INSERT INTO a (id, n) VALUES (1)
INSERT INTO a (id) VALUES (1, 2)
INSERT INTO c VALUES (1, 2, 3)
INSERT INTO a (id, ok) VALUES (2, 1)
INSERT INTO a (id, d) VALUES (2, now())
INSERT INTO a (id, d) VALUES (3, '2020-01-01')
INSERT INTO a (id, n) VALUES (4, 5)
INSERT INTO a (id, n) SELECT id FROM b
INSERT INTO a (id, n) SELECT id, nope FROM b
INSERT INTO a (id, n) VALUES (5, 'x') ON CONFLICT (id) DO UPDATE SET n = excluded.n
INSERT INTO a (id, n) VALUES (5, 'x') ON CONFLICT (id) DO UPDATE SET n = excluded.nope
INSERT INTO a (id, n) VALUES (5, 'x') ON CONFLICT (id) DO UPDATE SET n = a.n || n
INSERT INTO a (id, n) VALUES (5, 'x') ON CONFLICT (id) DO UPDATE SET n = a.n || b.n
INSERT INTO a (id, n) VALUES (6, 'x') RETURNING id, nope
INSERT INTO a AS q (id, n) VALUES (6, 'x') RETURNING q.id
UPDATE a SET n = b.n FROM b WHERE b.a_id = a.id
UPDATE a SET n = n FROM b WHERE b.a_id = a.id
UPDATE a SET n = b.n WHERE id = 1
UPDATE a SET ok = 1
UPDATE a SET n = 1
UPDATE a SET d = n
UPDATE a SET d = n::date WHERE false
UPDATE a q SET n = 'x' WHERE a.id = 1
UPDATE a SET (n, ok) = (SELECT n, true FROM b LIMIT 1)
DELETE FROM a USING b WHERE a.id = b.a_id AND b.zz = 1
DELETE FROM a USING b WHERE a.id = b.a_id AND k = 1
DELETE FROM a WHERE nothing = 1
WITH gone AS (DELETE FROM b RETURNING id, n) SELECT id, n FROM gone
WITH gone AS (DELETE FROM b RETURNING id, n) SELECT zz FROM gone
MERGE INTO a USING b ON a.id = b.a_id WHEN MATCHED THEN UPDATE SET n = b.n WHEN NOT MATCHED THEN INSERT (id, n) VALUES (b.id, b.n)
MERGE INTO a USING b ON a.idd = b.a_id WHEN MATCHED THEN DELETE
CREATE TABLE e (x int DEFAULT 'abc'::text)
CREATE TABLE e1 (x boolean DEFAULT 0)
CREATE TABLE e2 (x boolean DEFAULT false, y text DEFAULT 5, z numeric DEFAULT 0, t timestamp DEFAULT now(), d date DEFAULT CURRENT_TIMESTAMP, u uuid DEFAULT gen_random_uuid(), f real DEFAULT -1.5)
CREATE TABLE e3 (x int DEFAULT now())
CREATE TABLE e4 (x int, y int DEFAULT x)
CREATE TABLE e5 (x mood DEFAULT 'x', y mood DEFAULT 'x'::text)
CREATE TABLE e6 (x text DEFAULT CURRENT_USER, y name DEFAULT CURRENT_USER, z int DEFAULT CURRENT_USER)
ALTER TABLE a ALTER COLUMN id SET DEFAULT now()
ALTER TABLE a ALTER COLUMN n SET DEFAULT now()
ALTER TABLE a ALTER COLUMN ok SET DEFAULT 1
ALTER TABLE a ADD COLUMN m int DEFAULT random()
ALTER TABLE a ADD COLUMN m2 date DEFAULT random()
ALTER TABLE e2 ALTER COLUMN z TYPE date USING NULL
ALTER TABLE e2 ALTER COLUMN z TYPE integer
ALTER TABLE e2 ALTER COLUMN y TYPE integer USING 1
ALTER TABLE e2 ALTER COLUMN x TYPE integer USING 1
ALTER TABLE f ALTER COLUMN a TYPE text
ALTER TABLE f ALTER COLUMN a TYPE bigint
ALTER TABLE f ALTER COLUMN b TYPE integer USING 1
ALTER TABLE f ALTER COLUMN b TYPE varchar(10)
ALTER TABLE f ALTER COLUMN c TYPE timestamp
ALTER TABLE f ALTER COLUMN c TYPE text
CREATE TABLE g (a int, CHECK (a > b))
CREATE TABLE g1 (a int, CHECK (a > 'x'::text))
CREATE TABLE g2 (a int, CHECK (b > a), b int)
CREATE TABLE g3 (a text CHECK (a = ANY ('{x,y}'::text[])), CHECK (g3.a <> ''))
CREATE POLICY p ON a USING (nope = 1)
CREATE POLICY p ON a USING (a.id = 1 AND EXISTS (SELECT 1 FROM b WHERE b.a_id = a.id AND b.n = CURRENT_USER))
CREATE MATERIALIZED VIEW mv AS SELECT nope FROM a
CREATE TABLE h AS SELECT nope FROM a
CREATE TABLE h1 (x, y) AS SELECT id FROM a
PREPARE q1 AS SELECT nope FROM a
EXPLAIN SELECT nope FROM a
COPY (SELECT nope FROM a) TO '/dev/null'
SELECT nope INTO h3 FROM a
SELECT g FROM generate_series(1, 3) AS g(h)
SELECT h FROM generate_series(1, 3) AS g(h)
SELECT h FROM generate_series(1, 3) AS g(h, i)
SELECT g, ordinality FROM generate_series(1, 3) WITH ORDINALITY g
SELECT generate_series FROM generate_series(1, 3)
SELECT (a).n FROM a
SELECT a.id FROM a, b a
SELECT x FROM json_each('{}') AS t(k, x)
SELECT x FROM jsonb_to_recordset('[]') AS t(x int, y text)
SELECT z FROM jsonb_to_recordset('[]') AS t(x int, y text)
SELECT public.a.id FROM a
SELECT public.a.id FROM a AS a
SELECT nopeschema.a.id FROM a
SELECT id FROM a TABLESAMPLE system (10) WHERE nn = 1
SELECT xx FROM xmltable('/r' PASSING '<r/>'::xml COLUMNS xx int PATH 'a')
VALUES (1, nope)
SELECT 1 ORDER BY nope
SELECT id AS nope FROM a GROUP BY nope
SELECT id FROM a WINDOW w AS (ORDER BY nope)
SELECT id FROM a LIMIT id
SELECT DISTINCT n FROM a ORDER BY id
SELECT a.id FROM a FULL JOIN b USING (id) WHERE id > 3 ORDER BY id
SELECT b.id FROM a JOIN b USING (id) GROUP BY id
SELECT a.id FROM a JOIN b USING (id) GROUP BY id
SELECT id FROM a JOIN b USING (id) GROUP BY a.id
SELECT id FROM a LEFT JOIN b USING (id) GROUP BY b.id
SELECT c.id FROM a JOIN b USING (id) JOIN c USING (id)
SELECT id FROM a JOIN b USING (id) JOIN c USING (zz)
SELECT id FROM a JOIN b USING (n) JOIN c USING (id)
SELECT min(id) FROM a HAVING n = 'x'
SELECT string_agg(n, ',' ORDER BY id) FROM a
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY id) FROM a
SELECT count(*) FILTER (WHERE ok) FROM a
SELECT array_agg(id) AS ids, (array_agg(id))[1] FROM a
SELECT id, count(*) OVER () FROM a WHERE row_number() OVER () = 1
SELECT n || 'x' AS q FROM a GROUP BY n || 'x'
SELECT xmlelement(name foo, xmlattributes(n AS q), nope) FROM a
SELECT interval '1 day' * id FROM a
SELECT n COLLATE "C" FROM a
SELECT CURRENT_DATE, LOCALTIME, n FROM a
SELECT id FROM a WHERE n LIKE 'x' AND id BETWEEN 1 AND 2 AND id IN (1, 2) AND n IN ('x')
SELECT id FROM a WHERE id IN (SELECT a_id FROM b WHERE n = a.n)
SELECT id FROM a WHERE id = ANY (SELECT nope FROM b)
SELECT id FROM a WHERE (id, n) = (1, 'x')
SELECT id FROM a WHERE id = 1.5 OR id = 99999999999
SELECT id FROM a WHERE d = 'today' AND d < CURRENT_DATE - 5
SELECT id FROM a WHERE n = md5('x') OR n > now()::text
SELECT id FROM a WHERE n > now()
SELECT id FROM a WHERE now() < 5
SELECT nothing FROM pg_class
SELECT (a).zz FROM a
SELECT interval '1 hour' * true
SELECT b.*, lower(b.n) AS l, count(*) FROM b GROUP BY b.id, b.a_id, b.n, b.k, l
SELECT c.*, lower(a.n) AS l, count(*) FROM c, a GROUP BY c.id, c.z, l
SELECT c.*, a.n AS l, count(*) FROM c, a GROUP BY c.id, c.z, 3
SELECT a.n AS l, c.*, count(*) FROM c, a GROUP BY c.id, c.z, l
