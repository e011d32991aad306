-- up
-- s1 contract/gate odd schema.we"ird; drop

-- s2 contract/backfill odd schema.we"ird; drop
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
            DELETE FROM "odd schema"."we""ird; drop"
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (id > 100);
            COMMIT;
            EXIT;
        END IF;
        DELETE FROM "odd schema"."we""ird; drop"
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (id > 100);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- down
-- s2 contract/backfill odd schema.we"ird; drop

-- s1 contract/gate odd schema.we"ird; drop
