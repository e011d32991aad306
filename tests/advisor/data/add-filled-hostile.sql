-- up
-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD COLUMN double numeric;
COMMIT;

-- s2 migrate/deploy-marker odd schema.we"ird; drop

-- s3 migrate/backfill odd schema.we"ird; drop
SET lock_timeout = '2s';
DO $lockstep2$
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
            UPDATE "odd schema"."we""ird; drop"
            SET double = "Sel""ect' $lockstep$" * 2
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (double IS NULL);
            COMMIT;
            EXIT;
        END IF;
        UPDATE "odd schema"."we""ird; drop"
        SET double = "Sel""ect' $lockstep$" * 2
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (double IS NULL);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep2$;
RESET lock_timeout;

-- s4 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_double_not_null" CHECK (double IS NOT NULL) NOT VALID;
COMMIT;

-- s5 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE "odd schema"."we""ird; drop" VALIDATE CONSTRAINT "we""ird; drop_double_not_null";
COMMIT;

-- s6 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN double SET NOT NULL;
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_double_not_null";
COMMIT;

-- down
-- s6 contract/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" ADD CONSTRAINT "we""ird; drop_double_not_null" CHECK (double IS NOT NULL) NOT VALID;
ALTER TABLE "odd schema"."we""ird; drop" ALTER COLUMN double DROP NOT NULL;
COMMIT;

-- s5 migrate/sql odd schema.we"ird; drop

-- s4 migrate/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP CONSTRAINT "we""ird; drop_double_not_null";
COMMIT;

-- s3 migrate/backfill odd schema.we"ird; drop

-- s2 migrate/deploy-marker odd schema.we"ird; drop

-- s1 expand/sql odd schema.we"ird; drop
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE "odd schema"."we""ird; drop" DROP COLUMN double;
COMMIT;
