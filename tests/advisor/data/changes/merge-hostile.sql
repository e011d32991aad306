-- up
-- s1 expand/gate odd schema.spare

-- s2 expand/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_481469() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema".spare AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM "odd schema".spare AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    UPDATE "odd schema".spare AS other SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE other.id = NEW.id AND (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_481469 AFTER INSERT OR UPDATE OR DELETE ON "odd schema".loose FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_481469();
COMMIT;

-- s3 expand/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_623172() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema".loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM "odd schema".loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    INSERT INTO "odd schema".loose AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_623172 AFTER INSERT OR UPDATE OR DELETE ON "odd schema".spare FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_623172();
COMMIT;

-- s4 migrate/backfill odd schema.spare
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".spare.id%TYPE;
    to_1 "odd schema".spare.id%TYPE;
    end_1 "odd schema".spare.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".spare
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".spare
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".spare
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO "odd schema".loose (id, detail, thing, state, lower_bound)
            SELECT id, detail, thing, state, lower_bound
            FROM "odd schema".spare
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO "odd schema".loose (id, detail, thing, state, lower_bound)
        SELECT id, detail, thing, state, lower_bound
        FROM "odd schema".spare
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

-- s5 migrate/gate odd schema.spare

-- s6 migrate/deploy-marker odd schema.spare

-- s7 contract/gate odd schema.spare

-- s8 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_623172 ON "odd schema".spare;
DROP FUNCTION "odd schema".lockstep_mirror_623172();
COMMIT;

-- s9 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_481469 ON "odd schema".loose;
DROP FUNCTION "odd schema".lockstep_mirror_481469();
COMMIT;

-- s10 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".spare RENAME TO spare_deprecated;
COMMIT;

-- s11 contract/gate odd schema.spare

-- s12 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema".spare_deprecated;
COMMIT;

-- down
-- s12 contract/sql odd schema.spare

-- s11 contract/gate odd schema.spare

-- s10 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".spare_deprecated RENAME TO spare;
COMMIT;

-- s9 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_481469() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema".spare AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM "odd schema".spare AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    UPDATE "odd schema".spare AS other SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE other.id = NEW.id AND (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_481469 AFTER INSERT OR UPDATE OR DELETE ON "odd schema".loose FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_481469();
COMMIT;

-- s8 contract/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_mirror_623172() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "odd schema".loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM "odd schema".loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    INSERT INTO "odd schema".loose AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_623172 AFTER INSERT OR UPDATE OR DELETE ON "odd schema".spare FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_mirror_623172();
COMMIT;

-- s7 contract/gate odd schema.spare

-- s6 migrate/deploy-marker odd schema.spare

-- s5 migrate/gate odd schema.spare

-- s4 migrate/backfill odd schema.spare

-- s3 expand/sql odd schema.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_623172 ON "odd schema".spare;
DROP FUNCTION "odd schema".lockstep_mirror_623172();
COMMIT;

-- s2 expand/sql odd schema.spare
SET lock_timeout = '2s';
SET statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_481469 ON "odd schema".loose;
DROP FUNCTION "odd schema".lockstep_mirror_481469();
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".loose.id%TYPE;
    to_1 "odd schema".loose.id%TYPE;
    end_1 "odd schema".loose.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".loose
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".loose
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".loose
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            DELETE FROM "odd schema".loose
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((SELECT true FROM "odd schema".spare AS own WHERE own.id = "odd schema".loose.id));
            COMMIT;
            EXIT;
        END IF;
        DELETE FROM "odd schema".loose
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((SELECT true FROM "odd schema".spare AS own WHERE own.id = "odd schema".loose.id));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/gate odd schema.spare
