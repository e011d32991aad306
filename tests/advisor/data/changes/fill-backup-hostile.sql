-- up
-- s1 migrate/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE "odd schema"._backup_loose_20261126 AS SELECT id, detail FROM "odd schema".loose WITH NO DATA;
ALTER TABLE "odd schema"._backup_loose_20261126 ADD PRIMARY KEY (id);
COMMIT;

-- s2 migrate/backfill odd schema.loose
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
            INSERT INTO "odd schema"._backup_loose_20261126 (id, detail)
            SELECT id, detail
            FROM "odd schema".loose
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((id < 2000) AND detail IS DISTINCT FROM (concat(state, '!')))
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO "odd schema"._backup_loose_20261126 (id, detail)
        SELECT id, detail
        FROM "odd schema".loose
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((id < 2000) AND detail IS DISTINCT FROM (concat(state, '!')))
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s3 migrate/backfill odd schema.loose
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
            SET detail = concat(state, '!')
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((id < 2000) AND detail IS DISTINCT FROM (concat(state, '!')));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".loose
        SET detail = concat(state, '!')
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((id < 2000) AND detail IS DISTINCT FROM (concat(state, '!')));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s4 contract/gate odd schema.loose

-- s5 contract/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"._backup_loose_20261126;
COMMIT;

-- down
-- s5 contract/sql odd schema.loose

-- s4 contract/gate odd schema.loose

-- s3 migrate/backfill odd schema.loose
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
            SET detail = (SELECT kept.detail FROM "odd schema"._backup_loose_20261126 AS kept WHERE kept.id = "odd schema".loose.id)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((SELECT kept.detail IS DISTINCT FROM "odd schema".loose.detail FROM "odd schema"._backup_loose_20261126 AS kept WHERE kept.id = "odd schema".loose.id));
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema".loose
        SET detail = (SELECT kept.detail FROM "odd schema"._backup_loose_20261126 AS kept WHERE kept.id = "odd schema".loose.id)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((SELECT kept.detail IS DISTINCT FROM "odd schema".loose.detail FROM "odd schema"._backup_loose_20261126 AS kept WHERE kept.id = "odd schema".loose.id));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s2 migrate/backfill odd schema.loose

-- s1 migrate/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"._backup_loose_20261126;
COMMIT;
