-- What version 18 added.
CREATE TABLE virtuals (a integer, b integer GENERATED ALWAYS AS (a * 2) VIRTUAL, c integer CONSTRAINT "nn; c" NOT NULL, d integer);
ALTER TABLE virtuals ADD CONSTRAINT later_not_null NOT NULL d NOT VALID;
ALTER TABLE virtuals ADD CONSTRAINT not_enforced CHECK (a > 0) NOT ENFORCED;
CREATE TABLE targets (id integer PRIMARY KEY);
CREATE TABLE loose (t integer REFERENCES targets NOT ENFORCED);
CREATE TABLE rooms (id integer, during tstzrange, x int4range, CONSTRAINT over PRIMARY KEY (x, during WITHOUT OVERLAPS));
