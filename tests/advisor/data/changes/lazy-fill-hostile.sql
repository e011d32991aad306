-- up
-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_sync_loose_detail() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF NEW.detail IS NULL THEN
        NEW.detail := NEW.state;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_detail BEFORE INSERT OR UPDATE ON "odd schema".loose FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_sync_loose_detail();
COMMIT;

-- s2 migrate/deploy-marker odd schema.loose

-- s3 migrate/gate odd schema.loose

-- s4 migrate/backfill odd schema.loose
SET lock_timeout = '2s';
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
            UPDATE "odd schema".loose
            SET detail = state
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (detail IS NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".loose
        SET detail = state
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (detail IS NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s5 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_detail ON "odd schema".loose;
DROP FUNCTION "odd schema".lockstep_sync_loose_detail();
COMMIT;

-- down
-- s5 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION "odd schema".lockstep_sync_loose_detail() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF NEW.detail IS NULL THEN
        NEW.detail := NEW.state;
    END IF;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_detail BEFORE INSERT OR UPDATE ON "odd schema".loose FOR EACH ROW EXECUTE FUNCTION "odd schema".lockstep_sync_loose_detail();
COMMIT;

-- s4 migrate/backfill odd schema.loose

-- s3 migrate/gate odd schema.loose

-- s2 migrate/deploy-marker odd schema.loose

-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_detail ON "odd schema".loose;
DROP FUNCTION "odd schema".lockstep_sync_loose_detail();
COMMIT;
