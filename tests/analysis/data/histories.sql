-- What real histories brought to light, in own words.
CREATE SEQUENCE "odd-sequence";
CREATE TABLE counted (id serial PRIMARY KEY, label text, UNIQUE (label));
CREATE TABLE person (id int PRIMARY KEY, name text, picture text, home text);
CREATE TABLE visit (id int PRIMARY KEY, person int REFERENCES person, place text);
CREATE VIEW visitors AS SELECT *, (SELECT name FROM person p WHERE p.id = v.person) AS who FROM visit v;
CREATE VIEW homes AS WITH h AS (SELECT home AS place, count(*) AS n FROM person GROUP BY 1) SELECT h.*, visit.id FROM h JOIN visit USING (place) ORDER BY n;
CREATE FUNCTION twice(text) RETURNS text LANGUAGE sql AS 'SELECT $1 || $1';
CREATE FUNCTION twice(items text[], OUT all_of text[]) LANGUAGE sql AS 'SELECT $1 || $1';
CREATE TABLE shouted (t text DEFAULT twice('a'));
--probes
ALTER TABLE counted DROP COLUMN id
ALTER TABLE counted DROP COLUMN id, ADD PRIMARY KEY (label), DROP CONSTRAINT counted_label_key
CREATE TABLE odd (n bigint DEFAULT nextval('odd-sequence'))
CREATE TABLE odd (n bigint DEFAULT nextval('Public."odd-sequence"'::regclass))
SELECT nextval('odd-sequence')
ALTER TABLE person ALTER COLUMN picture TYPE varchar(20)
ALTER TABLE person ALTER COLUMN name TYPE varchar(20)
ALTER TABLE person ALTER COLUMN home TYPE varchar(20)
ALTER TABLE person DROP COLUMN picture
ALTER TABLE person DROP COLUMN home CASCADE
ALTER TABLE visit DROP COLUMN place CASCADE
CREATE FUNCTION twice(bigint[]) RETURNS bigint[] LANGUAGE sql AS 'SELECT $1 || $1'
CREATE FUNCTION twice(given varchar) RETURNS text LANGUAGE sql AS 'SELECT $1'
CREATE FUNCTION twice(text) RETURNS text LANGUAGE sql AS 'SELECT $1'
CREATE OR REPLACE FUNCTION twice(text) RETURNS text LANGUAGE sql AS 'SELECT upper($1)'
DROP FUNCTION IF EXISTS twice(uuid)
DROP FUNCTION twice(text)
DROP FUNCTION twice(text) CASCADE
DROP FUNCTION twice(text[])
CREATE TABLE copied AS SELECT v.*, CASE WHEN v.id > 1 THEN 'x' ELSE 'y'::text END, now()::date FROM (SELECT id, place FROM visit) v
CREATE INDEX ON person (lower(name), (CASE WHEN id > 1 THEN name ELSE 'y'::text END), (coalesce(name, home)))
