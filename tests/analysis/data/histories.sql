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
CREATE TABLE ledger (id int PRIMARY KEY, amount int);
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE FUNCTION add_column(tab text, col text, kind text DEFAULT 'text') RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM information_schema.columns c WHERE c.table_name = tab AND c.column_name = col) THEN
    EXECUTE 'ALTER TABLE ' || quote_ident(tab) || ' ADD COLUMN ' || quote_ident(col) || ' ' || kind;
    RETURN true;
  END IF;
  RETURN false;
END $$;
CREATE FUNCTION upgraded() RETURNS int LANGUAGE plpgsql AS $$
DECLARE cnt int = 0; BEGIN
  PERFORM 1 FROM pg_attribute WHERE attrelid = 'ledger'::regclass AND attname = 'amount';
  IF NOT FOUND THEN ALTER TABLE ledger ADD COLUMN amount int; cnt := cnt + 1; END IF;
  PERFORM 1 FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'ledger' AND is_nullable = 'NO' AND column_name = 'amount';
  IF FOUND THEN ALTER TABLE ledger ALTER COLUMN amount DROP NOT NULL; END IF;
  RETURN cnt;
END $$;
CREATE FUNCTION per_event() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'DELETE' THEN DELETE FROM visit WHERE id = OLD.id; RETURN OLD; END IF; INSERT INTO counted (label) VALUES (NEW.amount); RETURN NEW; END $$;
CREATE TRIGGER ledger_event AFTER INSERT OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION per_event();
CREATE FUNCTION reported(OUT a int, OUT b text) RETURNS SETOF record LANGUAGE plpgsql AS $$ DECLARE p public.person%ROWTYPE; BEGIN p.name := 'x'; RETURN QUERY SELECT id, name FROM person; END $$;
CREATE FUNCTION reported2() RETURNS TABLE (a int) LANGUAGE plpgsql AS $$ DECLARE p person; BEGIN SELECT id INTO a FROM visit; RETURN NEXT; RETURN; END $$;
--probes
DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'ledger_amount' AND conrelid = 'ledger'::regclass) THEN ALTER TABLE ledger ADD CONSTRAINT ledger_amount CHECK (amount > 0); END IF; END $$
DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'ledger_pkey') THEN ALTER TABLE ledger ADD PRIMARY KEY (id); END IF; END $$
DO $$ BEGIN IF EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = 'nowhere' AND table_schema = current_schema()) THEN ALTER TABLE ledger ADD COLUMN x int; ELSE ALTER TABLE person ADD COLUMN x int; END IF; END $$
DO $$ BEGIN IF to_regclass('public.ledger') IS NULL THEN CREATE TABLE ledger (id int); ELSIF to_regclass('nowhere') IS NULL THEN CREATE INDEX ON ledger (amount); END IF; END $$
DO $$ BEGIN IF (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = 'ledger' AND n.nspname = 'public' AND c.relkind IN ('r', 'p')) = 1 THEN LOCK TABLE ledger; END IF; END $$
DO $$ DECLARE r record; BEGIN FOR r IN SELECT conname, conrelid::regclass AS tab FROM pg_constraint WHERE confrelid = 'person'::regclass AND contype = 'f' LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', r.tab, r.conname); END LOOP; END $$
DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['ledger', 'person'] LOOP EXECUTE format('ALTER TABLE %I ADD COLUMN stamped timestamptz', t); END LOOP; END $$
DO $$ BEGIN FOR i IN 1..3 LOOP EXECUTE 'CREATE TABLE part_' || i || ' (id int)'; EXIT WHEN i = 2; END LOOP; END $$
DO $$ DECLARE n int := 0; BEGIN WHILE n < 2 LOOP n := n + 1; EXECUTE format('CREATE TABLE %I ()', 'w' || n::text); END LOOP; END $$
DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typname = 'mood' AND e.enumlabel = 'so') THEN RETURN; END IF; LOCK TABLE person; END $$
DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_indexes WHERE indexname LIKE 'counted%') THEN RAISE EXCEPTION 'there'; END IF; END $$
DO $$ BEGIN IF current_setting('server_version_num')::int >= 120000 THEN ALTER TABLE ledger ADD COLUMN v int; ELSE ALTER TABLE person ADD COLUMN v int; END IF; END $$
DO $$ BEGIN IF NOT EXISTS (SELECT FROM ledger) THEN DELETE FROM person; END IF; END $$
DO $$ BEGIN BEGIN ALTER TABLE ledger ADD COLUMN amount int; EXCEPTION WHEN duplicate_column THEN NULL; END; END $$
SELECT add_column('ledger', 'amount')
SELECT add_column('ledger', 'Note', 'varchar(20)')
SELECT upgraded()
INSERT INTO ledger VALUES (1, 2)
SELECT * FROM reported2()
SELECT * FROM reported()
WITH n AS (SELECT unnest(ARRAY[id]) AS i FROM person) INSERT INTO visit (id, person) SELECT i, i FROM n
UPDATE ledger SET amount = (SELECT upgraded())
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
