-- Every kind of object the Catalog knows, with names that hurt. Runs on 12 and newer; rich14.sql, rich15.sql and
-- rich18.sql add what came later.
CREATE SCHEMA "we""ird; drop";
CREATE SCHEMA "Mixed Case";
CREATE SCHEMA "schéma_ünïcode_日本";
CREATE SCHEMA empty_one;
CREATE EXTENSION IF NOT EXISTS plpgsql;

CREATE COLLATION "Mixed Case"."My Collation" (LC_COLLATE = 'C', LC_CTYPE = 'C');

CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s "happy"', 'back\slash');
CREATE TYPE "we""ird; drop"."Point; 3d" AS (x double precision, "y; y" double precision, tags text[], m mood);
CREATE DOMAIN positive AS integer DEFAULT 1 NOT NULL CONSTRAINT is_positive CHECK (VALUE > 0);
CREATE DOMAIN "Mixed Case"."E-Mail" AS varchar(320) COLLATE "C" CHECK (VALUE ~ '^[^@]+@[^@]+$') CHECK (length(VALUE) > 3);
CREATE DOMAIN deeper AS positive;
ALTER DOMAIN deeper ADD CONSTRAINT below CHECK (VALUE < 1000) NOT VALID;
CREATE TYPE floatrange AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
CREATE TYPE "Text Range" AS RANGE (SUBTYPE = text, COLLATION = "C");

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
    NEW.changed := now(); -- a ; in a comment, $$ and 'quotes'
    RETURN NEW;
END $fn$;
CREATE FUNCTION "we""ird; drop"."f; drop table"(a integer, "B b" text DEFAULT 'x;y', OUT c bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 7 SET search_path = pg_catalog AS 'SELECT a::bigint';
CREATE FUNCTION lower_stable(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)';
CREATE FUNCTION default_number() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER AS 'SELECT 41 + 1';
CREATE PROCEDURE do_nothing(INOUT x integer) LANGUAGE plpgsql AS 'BEGIN x := x; END';
CREATE FUNCTION add_up(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(integer) (SFUNC = add_up, STYPE = bigint, INITCOND = '0');
CREATE AGGREGATE "Mixed Case".nothing(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
CREATE FUNCTION mood_to_int(mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT length($1::text)';
CREATE CAST (mood AS integer) WITH FUNCTION mood_to_int(mood) AS ASSIGNMENT;
CREATE FUNCTION same_mood(mood, mood) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2::text';
CREATE OPERATOR public.=== (PROCEDURE = same_mood, LEFTARG = mood, RIGHTARG = mood, COMMUTATOR = OPERATOR(public.===));

CREATE SEQUENCE free_seq AS smallint INCREMENT BY -2 MINVALUE -100 MAXVALUE 100 START WITH 50 CYCLE;
CREATE SEQUENCE "Mixed Case"."Seq; 1" START 1000;

CREATE TABLE customers (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY 5) PRIMARY KEY,
    code serial,
    "E-Mail" "Mixed Case"."E-Mail" NOT NULL UNIQUE,
    name text COLLATE "C" NOT NULL DEFAULT 'who; "knows"',
    mood mood DEFAULT 'ok',
    moods mood[] DEFAULT '{ok,sad}',
    small numeric(10,2) DEFAULT 1.50 CHECK (small >= 0),
    place "we""ird; drop"."Point; 3d",
    changed timestamptz DEFAULT now(),
    born date DEFAULT '2000-02-29',
    number integer DEFAULT default_number(),
    seq bigint DEFAULT nextval('"Mixed Case"."Seq; 1"'),
    doubled numeric GENERATED ALWAYS AS (small * 2) STORED,
    bits bit varying(5) DEFAULT B'101',
    sortable varchar(20) COLLATE "Mixed Case"."My Collation",
    CONSTRAINT "we""ird; check" CHECK (name <> 'a;b' OR code > 3),
    CONSTRAINT not_inherited CHECK (code > 0) NO INHERIT,
    during tstzrange,
    CONSTRAINT "no overlap" EXCLUDE USING gist (during WITH &&) WHERE (during IS NOT NULL)
) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
ALTER TABLE customers ALTER COLUMN name SET STATISTICS 500;
ALTER TABLE customers ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER TABLE customers ALTER COLUMN code SET (n_distinct = -0.5);
ALTER TABLE customers DROP COLUMN born; -- a gap in the numbers
COMMENT ON TABLE customers IS 'People; "who" pay
on two lines';
COMMENT ON COLUMN customers."E-Mail" IS 'don''t mail';
CREATE INDEX customers_name ON customers (name DESC NULLS LAST, code);
CREATE INDEX "we""ird; index" ON customers USING btree (lower(name), (small + 1) DESC) INCLUDE (code, "E-Mail") WITH (fillfactor = 50) WHERE code > 5;
CREATE INDEX customers_pattern ON customers (name varchar_pattern_ops, sortable COLLATE "C" NULLS FIRST);
CREATE INDEX customers_moods ON customers USING gin (moods);
CREATE INDEX customers_mood_hash ON customers USING hash (mood);
CREATE INDEX customers_brin ON customers USING brin (changed) WITH (pages_per_range = 8);
CREATE INDEX customers_plain ON customers (sortable, changed NULLS FIRST, small DESC) INCLUDE (place);
CREATE UNIQUE INDEX customers_code ON customers (code);
ALTER TABLE customers REPLICA IDENTITY USING INDEX customers_code;
ALTER TABLE customers CLUSTER ON customers_name;
CREATE STATISTICS "Mixed Case"."Stats; 1" (dependencies, ndistinct) ON name, code FROM customers;

CREATE UNLOGGED TABLE "we""ird; drop"."Table; 1" (
    "Id" integer,
    "select" text,
    customer bigint,
    "very_long_name_that_has_sixty_three_bytes_in_it_exactly_0123456" text DEFAULT E'tab\there',
    parent integer NOT NULL,
    CONSTRAINT "pk; 1" PRIMARY KEY ("Id") INCLUDE ("select"),
    CONSTRAINT "fk; customer" FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT unique_two UNIQUE (customer, parent) DEFERRABLE
);
ALTER TABLE "we""ird; drop"."Table; 1" ADD CONSTRAINT itself FOREIGN KEY (parent) REFERENCES "we""ird; drop"."Table; 1" NOT VALID;
ALTER TABLE "we""ird; drop"."Table; 1" ADD CONSTRAINT unchecked CHECK ("Id" < 1000000) NOT VALID;
ALTER TABLE "we""ird; drop"."Table; 1" ALTER COLUMN customer SET NOT NULL;
ALTER TABLE "we""ird; drop"."Table; 1" ALTER COLUMN parent ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME "we""ird; drop"."Id; seq" MINVALUE -5 CACHE 3);
ALTER TABLE "we""ird; drop"."Table; 1" REPLICA IDENTITY FULL;
CREATE TABLE "schéma_ünïcode_日本"."テーブル" ("列" "we""ird; drop"."Point; 3d"[], "größe" deeper, r floatrange, t "Text Range", CHECK ("größe" > 2));
CREATE UNLOGGED TABLE "we""ird; drop"."Ünder" ("ö" integer REFERENCES "we""ird; drop"."Table; 1");
CREATE TABLE no_columns ();
CREATE TYPE of_row AS (c customers, n integer);
CREATE TABLE row_users (whole customers, many customers[], r of_row);
CREATE FUNCTION rows_of() RETURNS SETOF customers LANGUAGE sql STABLE AS 'SELECT * FROM public.customers';
CREATE FUNCTION one_of(c customers) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT c.name';

CREATE TABLE base_of_all (id integer NOT NULL, note text DEFAULT 'n', CONSTRAINT inherited_check CHECK (id > 0));
CREATE TABLE second_base (id integer, other text);
CREATE TABLE heir (extra integer DEFAULT 3, CONSTRAINT own_check CHECK (extra > 1)) INHERITS (base_of_all, second_base);
ALTER TABLE heir ALTER COLUMN note SET DEFAULT 'heir';
CREATE TABLE heir_of_heir () INHERITS (heir);

CREATE TABLE events (
    id bigint NOT NULL,
    at timestamptz NOT NULL,
    kind text NOT NULL DEFAULT 'x' CHECK (kind <> ''),
    customer bigint REFERENCES customers (id),
    payload jsonb
) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01 00:00+00') TO ('2025-01-01 00:00+00');
CREATE TABLE "events; 2025" PARTITION OF events (CONSTRAINT only_here CHECK (id < 1000000000)) FOR VALUES FROM ('2025-01-01 00:00+00') TO (MAXVALUE) PARTITION BY LIST (lower(kind));
CREATE TABLE events_2025_a PARTITION OF "events; 2025" FOR VALUES IN ('a;b', 'it''s', NULL);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE INDEX events_customer ON events (customer, at DESC);
CREATE INDEX events_lower ON events (lower(kind)) WHERE payload IS NOT NULL;
ALTER TABLE events_2024 ADD CONSTRAINT local_unique UNIQUE (id, at);
ALTER TABLE events_2024 ALTER COLUMN kind SET DEFAULT 'y';
CREATE INDEX ON ONLY events (payload);
CREATE TABLE keyed (id integer, part integer, v text, PRIMARY KEY (part, id)) PARTITION BY HASH (part);
CREATE TABLE keyed_0 PARTITION OF keyed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE keyed_1 PARTITION OF keyed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE refers_keyed (p integer, i integer, FOREIGN KEY (p, i) REFERENCES keyed (part, id));

CREATE VIEW plain_view AS SELECT c.id, c.name, count(*) AS n FROM customers c LEFT JOIN events e ON e.customer = c.id GROUP BY c.id;
CREATE VIEW "we""ird; drop"."View; 1" WITH (security_barrier = true) AS SELECT v.id AS "Id; x", 'a;b'::text AS t, total(v.n::integer) OVER () FROM plain_view v WHERE v.name ~~ '%;%';
CREATE VIEW checked_view WITH (check_option = local) AS SELECT * FROM base_of_all WHERE id > 3;
ALTER VIEW checked_view ALTER COLUMN note SET DEFAULT 'from view';
CREATE VIEW uses_function AS SELECT (rows_of()).name, lower_stable('X') AS l, 'ok'::mood OPERATOR(public.===) 'sad'::mood AS same;
CREATE FUNCTION of_view(v plain_view) RETURNS bigint LANGUAGE sql AS 'SELECT v.id';
CREATE MATERIALIZED VIEW totals AS SELECT customer, count(*) AS n FROM events GROUP BY customer;
CREATE UNIQUE INDEX totals_key ON totals (customer);
CREATE VIEW on_totals AS SELECT * FROM totals;
COMMENT ON VIEW plain_view IS 'a view';
COMMENT ON COLUMN plain_view.n IS 'how many';

CREATE TRIGGER touch_it BEFORE UPDATE OF name, "E-Mail" ON customers FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION touch();
CREATE TRIGGER "we""ird; trigger" AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION touch();
CREATE CONSTRAINT TRIGGER later AFTER UPDATE ON base_of_all DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER builtin BEFORE UPDATE ON base_of_all FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
ALTER TABLE base_of_all DISABLE TRIGGER builtin;
ALTER TABLE customers ENABLE ALWAYS TRIGGER touch_it;
CREATE RULE "rule; 1" AS ON INSERT TO plain_view DO INSTEAD INSERT INTO base_of_all (id, note) VALUES (1, 'a;b');
CREATE RULE quiet AS ON DELETE TO second_base DO ALSO NOTHING;
ALTER TABLE second_base DISABLE RULE quiet;
ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
ALTER TABLE customers FORCE ROW LEVEL SECURITY;
CREATE POLICY "see; own" ON customers AS RESTRICTIVE FOR SELECT USING (name = CURRENT_USER AND EXISTS (SELECT FROM base_of_all b WHERE b.id = customers.code));
CREATE POLICY write_own ON customers FOR INSERT TO PUBLIC WITH CHECK (code > 0);

CREATE FOREIGN DATA WRAPPER "fdw; 1";
CREATE SERVER "server; 1" FOREIGN DATA WRAPPER "fdw; 1";
CREATE FOREIGN TABLE far_away (id integer OPTIONS (column_name 'the;id') NOT NULL, t text DEFAULT 'z', CHECK (id > 0)) SERVER "server; 1" OPTIONS (table_name 'x; y', schema_name 'it''s');
CREATE FUNCTION on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER "watch; ddl" ON ddl_command_end WHEN TAG IN ('CREATE AGGREGATE') EXECUTE FUNCTION on_ddl();
