-- up
-- s1 expand/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".events ADD COLUMN seen_new timestamptz;
COMMIT;

-- s2 expand/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_retype_events() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.seen_new := NEW.seen AT TIME ZONE 'UTC';
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON "odd schema".events FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_retype_events();
COMMIT;

-- s3 migrate/backfill odd schema.events
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".events.id%TYPE;
    to_1 "odd schema".events.id%TYPE;
    end_1 "odd schema".events.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".events
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".events
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".events
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema".events
            SET seen_new = seen AT TIME ZONE 'UTC'
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (seen_new IS DISTINCT FROM (seen AT TIME ZONE 'UTC'));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".events
        SET seen_new = seen AT TIME ZONE 'UTC'
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (seen_new IS DISTINCT FROM (seen AT TIME ZONE 'UTC'));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 migrate/gate odd schema.events

-- s5 migrate/gate odd schema.events

-- s6 migrate/deploy-marker odd schema.events

-- s7 contract/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".events RENAME COLUMN seen TO seen_old;
ALTER TABLE "odd schema".events RENAME COLUMN seen_new TO seen;
CREATE OR REPLACE FUNCTION "odd schema".lockstep_retype_events() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.seen_old := NEW.seen::timestamp without time zone;
    EXCEPTION WHEN OTHERS THEN
        NEW.seen_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s8 contract/gate odd schema.events

-- s9 contract/backfill odd schema.events
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".events.id%TYPE;
    to_1 "odd schema".events.id%TYPE;
    end_1 "odd schema".events.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".events
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".events
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".events
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema".events
            SET seen = seen_old AT TIME ZONE 'UTC'
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (seen IS NULL AND seen_old IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".events
        SET seen = seen_old AT TIME ZONE 'UTC'
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (seen IS NULL AND seen_old IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s10 contract/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON "odd schema".events;
DROP FUNCTION "odd schema".lockstep_retype_events();
COMMIT;

-- s11 contract/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".events DROP COLUMN seen_old;
COMMIT;

-- down
-- s11 contract/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".events ADD COLUMN seen_old timestamp without time zone;
COMMIT;

-- s10 contract/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_retype_events() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.seen_old := NEW.seen::timestamp without time zone;
    EXCEPTION WHEN OTHERS THEN
        NEW.seen_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_retype BEFORE INSERT OR UPDATE ON "odd schema".events FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_retype_events();
COMMIT;

-- s9 contract/backfill odd schema.events
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".events.id%TYPE;
    to_1 "odd schema".events.id%TYPE;
    end_1 "odd schema".events.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".events
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".events
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".events
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema".events
            SET seen_old = seen::timestamp without time zone
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (seen_old IS NULL AND seen IS NOT NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".events
        SET seen_old = seen::timestamp without time zone
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (seen_old IS NULL AND seen IS NOT NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s8 contract/gate odd schema.events

-- s7 contract/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".events RENAME COLUMN seen TO seen_new;
ALTER TABLE "odd schema".events RENAME COLUMN seen_old TO seen;
CREATE OR REPLACE FUNCTION "odd schema".lockstep_retype_events() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.seen_new := NEW.seen AT TIME ZONE 'UTC';
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s6 migrate/deploy-marker odd schema.events

-- s5 migrate/gate odd schema.events

-- s4 migrate/gate odd schema.events

-- s3 migrate/backfill odd schema.events

-- s2 expand/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_retype ON "odd schema".events;
DROP FUNCTION "odd schema".lockstep_retype_events();
COMMIT;

-- s1 expand/sql odd schema.events
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema".events DROP COLUMN seen_new;
COMMIT;
