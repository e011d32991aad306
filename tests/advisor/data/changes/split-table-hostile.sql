-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE "odd schema"."more of it" (
    id bigint NOT NULL,
    note text,
    qty integer,
    CHECK ((qty < 1000)),
    PRIMARY KEY (id),
    FOREIGN KEY (id) REFERENCES "odd schema"."we""ird; drop" ON DELETE CASCADE
);
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_668343() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET note = NULL, qty = NULL WHERE other.id = OLD.id;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET note = NULL, qty = NULL WHERE other.id = OLD.id;
    END IF;
    UPDATE "odd schema"."we""ird; drop" AS other SET note = NEW.note, qty = NEW.qty
        WHERE other.id = NEW.id AND (other.note, other.qty) IS DISTINCT FROM (NEW.note, NEW.qty);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_668343 AFTER INSERT OR UPDATE OR DELETE ON "odd schema"."more of it" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_668343();
COMMIT;

-- s3 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_819162() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep$
BEGIN
    INSERT INTO "odd schema"."more of it" AS other (id, note, qty) VALUES (NEW.id, NEW.note, NEW.qty)
        ON CONFLICT (id) DO UPDATE SET note = NEW.note, qty = NEW.qty
        WHERE (other.note, other.qty) IS DISTINCT FROM (NEW.note, NEW.qty);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_819162() FROM PUBLIC;
CREATE TRIGGER zz_lockstep_mirror_819162 AFTER INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_819162();
COMMIT;

-- s4 migrate/backfill odd schema.we"ird; drop
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema"."we""ird; drop".id%TYPE;
    to_1 "odd schema"."we""ird; drop".id%TYPE;
    end_1 "odd schema"."we""ird; drop".id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema"."we""ird; drop"
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema"."we""ird; drop"
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema"."we""ird; drop"
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO "odd schema"."more of it" (id, note, qty)
            SELECT id, note, qty
            FROM "odd schema"."we""ird; drop"
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO "odd schema"."more of it" (id, note, qty)
        SELECT id, note, qty
        FROM "odd schema"."we""ird; drop"
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
        FOR SHARE
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s5 migrate/gate odd schema.we"ird; drop

-- s6 migrate/deploy-marker odd schema.we"ird; drop

-- s7 contract/gate odd schema.we"ird; drop

-- s8 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_819162 ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema".lockstep_mirror_819162();
COMMIT;

-- s9 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_mirror_668343 ON "odd schema"."more of it";
DROP FUNCTION "odd schema".lockstep_mirror_668343();
COMMIT;

-- s10 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN note, DROP COLUMN qty;
COMMIT;

-- down
-- s10 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN note text;
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN qty integer;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY expression_idx ON "odd schema"."we""ird; drop" USING btree (lower(note), (("Sel""ect' $lockstep$" * (2)::numeric)));
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY covering_idx ON "odd schema"."we""ird; drop" USING btree (qty) INCLUDE ("Sel""ect' $lockstep$");
SET lock_timeout = '2s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY unique_idx ON "odd schema"."we""ird; drop" USING btree (qty, id, "Sel""ect' $lockstep$");
SET lock_timeout = '2s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT small CHECK ((qty < 1000)) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT small;
RESET lock_timeout;
RESET statement_timeout;

-- s9 contract/sql odd schema.we"ird; drop
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION "odd schema".lockstep_mirror_668343() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET note = NULL, qty = NULL WHERE other.id = OLD.id;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        UPDATE "odd schema"."we""ird; drop" AS other SET note = NULL, qty = NULL WHERE other.id = OLD.id;
    END IF;
    UPDATE "odd schema"."we""ird; drop" AS other SET note = NEW.note, qty = NEW.qty
        WHERE other.id = NEW.id AND (other.note, other.qty) IS DISTINCT FROM (NEW.note, NEW.qty);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_668343 AFTER INSERT OR UPDATE OR DELETE ON "odd schema"."more of it" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_668343();
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema"."we""ird; drop".id%TYPE;
    to_1 "odd schema"."we""ird; drop".id%TYPE;
    end_1 "odd schema"."we""ird; drop".id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema"."we""ird; drop"
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema"."we""ird; drop"
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema"."we""ird; drop"
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema"."we""ird; drop"
            SET note = (SELECT moved.note FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE), qty = (SELECT moved.qty FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((SELECT ("odd schema"."we""ird; drop".note, "odd schema"."we""ird; drop".qty) IS DISTINCT FROM (moved.note, moved.qty) FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET note = (SELECT moved.note FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE), qty = (SELECT moved.qty FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((SELECT ("odd schema"."we""ird; drop".note, "odd schema"."we""ird; drop".qty) IS DISTINCT FROM (moved.note, moved.qty) FROM "odd schema"."more of it" AS moved WHERE moved.id = "odd schema"."we""ird; drop".id));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s8 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_819162() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, "odd schema", pg_temp AS $lockstep$
BEGIN
    INSERT INTO "odd schema"."more of it" AS other (id, note, qty) VALUES (NEW.id, NEW.note, NEW.qty)
        ON CONFLICT (id) DO UPDATE SET note = NEW.note, qty = NEW.qty
        WHERE (other.note, other.qty) IS DISTINCT FROM (NEW.note, NEW.qty);
    RETURN NULL;
END
$lockstep$;
REVOKE ALL ON FUNCTION "odd schema".lockstep_mirror_819162() FROM PUBLIC;
CREATE TRIGGER zz_lockstep_mirror_819162 AFTER INSERT OR UPDATE ON "odd schema"."we""ird; drop" FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_819162();
COMMIT;

-- s7 contract/gate odd schema.we"ird; drop

-- s6 migrate/deploy-marker odd schema.we"ird; drop

-- s5 migrate/gate odd schema.we"ird; drop

-- s4 migrate/backfill odd schema.we"ird; drop

-- s3 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_819162 ON "odd schema"."we""ird; drop";
DROP FUNCTION "odd schema".lockstep_mirror_819162();
COMMIT;

-- s2 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_668343 ON "odd schema"."more of it";
DROP FUNCTION "odd schema".lockstep_mirror_668343();
COMMIT;

-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"."more of it";
COMMIT;
