-- up
-- s1 expand/sql odd schema.keyless
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE "odd schema"."old ones" (LIKE "odd schema".keyless);
COMMIT;

-- s2 contract/backfill odd schema.keyless
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
        SELECT '"odd schema".keyless'::regclass::oid AS oid UNION
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
            DELETE FROM "odd schema".keyless
            WHERE ctid = ANY (ARRAY(SELECT format('(%s,%s)', block, place)::tid FROM generate_series(lockstep_backfill.from_1::bigint, lockstep_backfill.end_1::bigint - 1) AS block, generate_series(1, current_setting('block_size')::int / 28) AS place))
              AND (a > 100)
            RETURNING a, b)
            INSERT INTO "odd schema"."old ones" (a, b)
            SELECT a, b
            FROM moved;
            COMMIT;
            EXIT;
        END IF;
        WITH moved AS (
        DELETE FROM "odd schema".keyless
        WHERE ctid = ANY (ARRAY(SELECT format('(%s,%s)', block, place)::tid FROM generate_series(lockstep_backfill.from_1::bigint, lockstep_backfill.to_1::bigint - 1) AS block, generate_series(1, current_setting('block_size')::int / 28) AS place))
          AND (a > 100)
        RETURNING a, b)
        INSERT INTO "odd schema"."old ones" (a, b)
        SELECT a, b
        FROM moved;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- down
-- s2 contract/backfill odd schema.keyless
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
        SELECT '"odd schema"."old ones"'::regclass::oid AS oid UNION
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
            DELETE FROM "odd schema"."old ones"
            WHERE ctid = ANY (ARRAY(SELECT format('(%s,%s)', block, place)::tid FROM generate_series(lockstep_backfill.from_1::bigint, lockstep_backfill.end_1::bigint - 1) AS block, generate_series(1, current_setting('block_size')::int / 28) AS place))
            RETURNING a, b)
            INSERT INTO "odd schema".keyless (a, b)
            SELECT a, b
            FROM moved;
            COMMIT;
            EXIT;
        END IF;
        WITH moved AS (
        DELETE FROM "odd schema"."old ones"
        WHERE ctid = ANY (ARRAY(SELECT format('(%s,%s)', block, place)::tid FROM generate_series(lockstep_backfill.from_1::bigint, lockstep_backfill.to_1::bigint - 1) AS block, generate_series(1, current_setting('block_size')::int / 28) AS place))
        RETURNING a, b)
        INSERT INTO "odd schema".keyless (a, b)
        SELECT a, b
        FROM moved;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s1 expand/sql odd schema.keyless
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE "odd schema"."old ones";
COMMIT;
