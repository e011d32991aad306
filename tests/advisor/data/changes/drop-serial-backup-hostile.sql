-- up
-- s1 migrate/deploy-marker odd schema.things

-- s2 migrate/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE "odd schema"._backup_things_20261126 AS SELECT id, counted FROM "odd schema".things WITH NO DATA;
ALTER TABLE "odd schema"._backup_things_20261126 ADD PRIMARY KEY (id);
COMMIT;

-- s3 migrate/backfill odd schema.things
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".things.id%TYPE;
    to_1 "odd schema".things.id%TYPE;
    end_1 "odd schema".things.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".things
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".things
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".things
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO "odd schema"._backup_things_20261126 (id, counted)
            SELECT id, counted
            FROM "odd schema".things
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO "odd schema"._backup_things_20261126 (id, counted)
        SELECT id, counted
        FROM "odd schema".things
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".things ALTER COLUMN counted DROP DEFAULT;
ALTER SEQUENCE "odd schema".things_counted_seq OWNED BY NONE;
ALTER SEQUENCE "odd schema".things_counted_seq RENAME TO _backup_things_counted_seq_20261126;
ALTER TABLE "odd schema".things DROP COLUMN counted;
COMMIT;

-- s5 contract/gate odd schema.things

-- s6 contract/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"._backup_things_20261126;
DROP SEQUENCE "odd schema"._backup_things_counted_seq_20261126;
COMMIT;

-- down
-- s6 contract/sql odd schema.things

-- s5 contract/gate odd schema.things

-- s4 contract/sql odd schema.things
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER SEQUENCE "odd schema"._backup_things_counted_seq_20261126 RENAME TO things_counted_seq;
ALTER TABLE "odd schema".things ADD COLUMN counted integer;
ALTER TABLE "odd schema".things ALTER COLUMN counted SET DEFAULT nextval('"odd schema".things_counted_seq'::regclass);
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".things.id%TYPE;
    to_1 "odd schema".things.id%TYPE;
    end_1 "odd schema".things.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".things
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".things
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".things
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema".things
            SET counted = coalesce((SELECT kept.counted FROM "odd schema"._backup_things_20261126 AS kept WHERE kept.id = "odd schema".things.id), nextval('"odd schema".things_counted_seq'::regclass))
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (counted IS NULL AND coalesce((SELECT kept.counted IS NOT NULL FROM "odd schema"._backup_things_20261126 AS kept WHERE kept.id = "odd schema".things.id), true));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".things
        SET counted = coalesce((SELECT kept.counted FROM "odd schema"._backup_things_20261126 AS kept WHERE kept.id = "odd schema".things.id), nextval('"odd schema".things_counted_seq'::regclass))
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (counted IS NULL AND coalesce((SELECT kept.counted IS NOT NULL FROM "odd schema"._backup_things_20261126 AS kept WHERE kept.id = "odd schema".things.id), true));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
ALTER TABLE "odd schema".things ADD CONSTRAINT things_counted_not_null1 CHECK (counted IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema".things VALIDATE CONSTRAINT things_counted_not_null1;
ALTER TABLE "odd schema".things ADD CONSTRAINT things_counted_not_null NOT NULL counted;
ALTER TABLE "odd schema".things DROP CONSTRAINT things_counted_not_null1;
ALTER SEQUENCE "odd schema".things_counted_seq OWNED BY "odd schema".things.counted;
RESET lock_timeout;
RESET statement_timeout;

-- s3 migrate/backfill odd schema.things

-- s2 migrate/sql odd schema.things
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"._backup_things_20261126;
COMMIT;

-- s1 migrate/deploy-marker odd schema.things
