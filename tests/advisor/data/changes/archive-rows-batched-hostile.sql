-- up
-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE "odd schema"."loose old" (LIKE "odd schema".loose);
COMMIT;

-- s2 contract/backfill odd schema.loose
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
            WITH moved AS (
            DELETE FROM "odd schema".loose
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (id > 100)
            RETURNING id, detail, thing, state, lower_bound)
            INSERT INTO "odd schema"."loose old" (id, detail, thing, state, lower_bound)
            SELECT id, detail, thing, state, lower_bound
            FROM moved;
            COMMIT;
            EXIT;
        END IF;
        WITH moved AS (
        DELETE FROM "odd schema".loose
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (id > 100)
        RETURNING id, detail, thing, state, lower_bound)
        INSERT INTO "odd schema"."loose old" (id, detail, thing, state, lower_bound)
        SELECT id, detail, thing, state, lower_bound
        FROM moved;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- down
-- s2 contract/backfill odd schema.loose
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 bigint;
    to_1 bigint;
    end_1 bigint;
BEGIN
    WITH RECURSIVE tree AS (
        SELECT '"odd schema"."loose old"'::regclass::oid AS oid UNION
        SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN tree ON i.inhparent = tree.oid)
    SELECT coalesce(max(pg_catalog.pg_relation_size(tree.oid) / current_setting('block_size')::bigint), 0) AS block
    INTO lockstep_backfill.end_1
    FROM tree;
    SELECT 0 AS block
    INTO lockstep_backfill.from_1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT lockstep_backfill.from_1::bigint + 50::bigint AS block
        INTO lockstep_backfill.to_1 WHERE lockstep_backfill.from_1::bigint + 50::bigint < lockstep_backfill.end_1::bigint;
        IF NOT FOUND THEN
            WITH moved AS (
            DELETE FROM "odd schema"."loose old"
            WHERE ctid = ANY (ARRAY(SELECT format('(%s,%s)', block, place)::tid FROM generate_series(lockstep_backfill.from_1::bigint, lockstep_backfill.end_1::bigint - 1) AS block, generate_series(1, current_setting('block_size')::int / 28) AS place))
            RETURNING id, detail, thing, state, lower_bound)
            INSERT INTO "odd schema".loose (id, detail, thing, state, lower_bound)
            SELECT id, detail, thing, state, lower_bound
            FROM moved;
            COMMIT;
            EXIT;
        END IF;
        WITH moved AS (
        DELETE FROM "odd schema"."loose old"
        WHERE ctid = ANY (ARRAY(SELECT format('(%s,%s)', block, place)::tid FROM generate_series(lockstep_backfill.from_1::bigint, lockstep_backfill.to_1::bigint - 1) AS block, generate_series(1, current_setting('block_size')::int / 28) AS place))
        RETURNING id, detail, thing, state, lower_bound)
        INSERT INTO "odd schema".loose (id, detail, thing, state, lower_bound)
        SELECT id, detail, thing, state, lower_bound
        FROM moved;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"."loose old";
COMMIT;
