-- up
-- s1 migrate/sql public.keyless
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE TABLE public._backup_keyless_20261126 AS SELECT a, b FROM public.keyless WITH NO DATA;
COMMIT;

-- s2 contract/backfill public.keyless
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
        SELECT 'public.keyless'::regclass::oid AS oid UNION
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
            DELETE FROM public.keyless
            WHERE ctid = ANY (ARRAY(SELECT format('(%s,%s)', block, place)::tid FROM generate_series(lockstep_backfill.from_1::bigint, lockstep_backfill.end_1::bigint - 1) AS block, generate_series(1, current_setting('block_size')::int / 28) AS place))
              AND (a > 100)
            RETURNING a, b)
            INSERT INTO public._backup_keyless_20261126 (a, b)
            SELECT a, b
            FROM moved;
            COMMIT;
            EXIT;
        END IF;
        WITH moved AS (
        DELETE FROM public.keyless
        WHERE ctid = ANY (ARRAY(SELECT format('(%s,%s)', block, place)::tid FROM generate_series(lockstep_backfill.from_1::bigint, lockstep_backfill.to_1::bigint - 1) AS block, generate_series(1, current_setting('block_size')::int / 28) AS place))
          AND (a > 100)
        RETURNING a, b)
        INSERT INTO public._backup_keyless_20261126 (a, b)
        SELECT a, b
        FROM moved;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s3 contract/gate public.keyless

-- s4 contract/sql public.keyless
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_keyless_20261126;
COMMIT;

-- down
-- s4 contract/sql public.keyless

-- s3 contract/gate public.keyless

-- s2 contract/backfill public.keyless
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
        SELECT 'public._backup_keyless_20261126'::regclass::oid AS oid UNION
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
            DELETE FROM public._backup_keyless_20261126
            WHERE ctid = ANY (ARRAY(SELECT format('(%s,%s)', block, place)::tid FROM generate_series(lockstep_backfill.from_1::bigint, lockstep_backfill.end_1::bigint - 1) AS block, generate_series(1, current_setting('block_size')::int / 28) AS place))
            RETURNING a, b)
            INSERT INTO public.keyless (a, b)
            SELECT a, b
            FROM moved;
            COMMIT;
            EXIT;
        END IF;
        WITH moved AS (
        DELETE FROM public._backup_keyless_20261126
        WHERE ctid = ANY (ARRAY(SELECT format('(%s,%s)', block, place)::tid FROM generate_series(lockstep_backfill.from_1::bigint, lockstep_backfill.to_1::bigint - 1) AS block, generate_series(1, current_setting('block_size')::int / 28) AS place))
        RETURNING a, b)
        INSERT INTO public.keyless (a, b)
        SELECT a, b
        FROM moved;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s1 migrate/sql public.keyless
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public._backup_keyless_20261126;
COMMIT;
