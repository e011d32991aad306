-- up
-- s1 migrate/deploy-marker odd schema.detailed

-- s2 migrate/sql odd schema.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE "odd schema"._backup_detailed_20261126 AS SELECT id, "v;" FROM "odd schema".detailed WITH NO DATA;
ALTER TABLE "odd schema"._backup_detailed_20261126 ADD PRIMARY KEY (id);
COMMIT;

-- s3 migrate/backfill odd schema.detailed
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".detailed.id%TYPE;
    to_1 "odd schema".detailed.id%TYPE;
    end_1 "odd schema".detailed.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".detailed
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".detailed
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".detailed
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO "odd schema"._backup_detailed_20261126 (id, "v;")
            SELECT id, "v;"
            FROM "odd schema".detailed
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO "odd schema"._backup_detailed_20261126 (id, "v;")
        SELECT id, "v;"
        FROM "odd schema".detailed
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 contract/sql odd schema.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema".detailed DROP COLUMN "v;";
COMMIT;

-- s5 contract/gate odd schema.detailed

-- s6 contract/sql odd schema.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"._backup_detailed_20261126;
COMMIT;

-- down
-- s6 contract/sql odd schema.detailed

-- s5 contract/gate odd schema.detailed

-- s4 contract/sql odd schema.detailed
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE "odd schema".detailed ADD COLUMN "v;" text;
ALTER TABLE "odd schema".detailed ALTER COLUMN "v;" SET DEFAULT 'd'::text;
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 "odd schema".detailed.id%TYPE;
    to_1 "odd schema".detailed.id%TYPE;
    end_1 "odd schema".detailed.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM "odd schema".detailed
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM "odd schema".detailed
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM "odd schema".detailed
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE "odd schema".detailed
            SET "v;" = coalesce((SELECT kept."v;" FROM "odd schema"._backup_detailed_20261126 AS kept WHERE kept.id = "odd schema".detailed.id), 'd'::text)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ("v;" IS NULL AND coalesce((SELECT kept."v;" IS NOT NULL FROM "odd schema"._backup_detailed_20261126 AS kept WHERE kept.id = "odd schema".detailed.id), true));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".detailed
        SET "v;" = coalesce((SELECT kept."v;" FROM "odd schema"._backup_detailed_20261126 AS kept WHERE kept.id = "odd schema".detailed.id), 'd'::text)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ("v;" IS NULL AND coalesce((SELECT kept."v;" IS NOT NULL FROM "odd schema"._backup_detailed_20261126 AS kept WHERE kept.id = "odd schema".detailed.id), true));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
ALTER TABLE ONLY "odd schema".detailed ALTER COLUMN "v;" SET STORAGE EXTERNAL, ALTER COLUMN "v;" SET COMPRESSION pglz, ALTER COLUMN "v;" SET STATISTICS 77, ALTER COLUMN "v;" SET (n_distinct=-0.5);
COMMENT ON COLUMN "odd schema".detailed."v;" IS 'it''s detailed';
CREATE STATISTICS "odd schema".detailed_seen ON n, "v;" FROM "odd schema".detailed;
GRANT SELECT ("v;") ON "odd schema".detailed TO PUBLIC;
GRANT SELECT ("v;") ON "odd schema".detailed TO "a role";
GRANT UPDATE ("v;") ON "odd schema".detailed TO "a role";
RESET lock_timeout;
RESET statement_timeout;

-- s3 migrate/backfill odd schema.detailed

-- s2 migrate/sql odd schema.detailed
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"._backup_detailed_20261126;
COMMIT;

-- s1 migrate/deploy-marker odd schema.detailed
