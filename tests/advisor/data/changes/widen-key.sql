-- up
-- s1 expand/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets ADD COLUMN id_new bigint;
COMMIT;

-- s2 expand/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_sync_tickets_id() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.id_new := NEW.id::bigint;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_id BEFORE INSERT OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_tickets_id();
COMMIT;

-- s3 expand/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.ticket_notes ADD COLUMN ticket_new bigint;
COMMIT;

-- s4 expand/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_sync_ticket_notes_ticket() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.ticket_new := NEW.ticket::bigint;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_ticket BEFORE INSERT OR UPDATE ON public.ticket_notes FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_ticket_notes_ticket();
COMMIT;

-- s5 expand/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets ADD COLUMN parent_new bigint;
COMMIT;

-- s6 expand/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_sync_tickets_parent() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.parent_new := NEW.parent::bigint;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_parent BEFORE INSERT OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_tickets_parent();
COMMIT;

-- s7 migrate/backfill public.tickets
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.tickets.id%TYPE;
    to_1 public.tickets.id%TYPE;
    end_1 public.tickets.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.tickets
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.tickets
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.tickets
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.tickets
            SET id_new = id::bigint
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (id_new IS DISTINCT FROM id::bigint);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.tickets
        SET id_new = id::bigint
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (id_new IS DISTINCT FROM id::bigint);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s8 migrate/gate public.tickets

-- s9 migrate/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets ADD CONSTRAINT tickets_id_new_not_null CHECK (id_new IS NOT NULL) NOT VALID;
COMMIT;

-- s10 migrate/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.tickets VALIDATE CONSTRAINT tickets_id_new_not_null;
COMMIT;

-- s11 migrate/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets ALTER COLUMN id_new SET NOT NULL;
ALTER TABLE public.tickets DROP CONSTRAINT tickets_id_new_not_null;
COMMIT;

-- s12 migrate/gate public.tickets

-- s13 migrate/sql public.tickets
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY tickets_pkey_new ON public.tickets USING btree (id_new);
RESET lock_timeout;
RESET statement_timeout;

-- s14 migrate/backfill public.ticket_notes
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.ticket_notes.ticket%TYPE;
    to_1 public.ticket_notes.ticket%TYPE;
    end_1 public.ticket_notes.ticket%TYPE;
    from_2 public.ticket_notes.seq%TYPE;
    to_2 public.ticket_notes.seq%TYPE;
    end_2 public.ticket_notes.seq%TYPE;
BEGIN
    SELECT ticket, seq
    INTO lockstep_backfill.end_1, lockstep_backfill.end_2
    FROM public.ticket_notes
    ORDER BY ticket DESC, seq DESC
    LIMIT 1;
    SELECT ticket, seq
    INTO lockstep_backfill.from_1, lockstep_backfill.from_2
    FROM public.ticket_notes
    ORDER BY ticket, seq
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT ticket, seq
        INTO lockstep_backfill.to_1, lockstep_backfill.to_2
        FROM public.ticket_notes
        WHERE (ticket, seq) >= (lockstep_backfill.from_1, lockstep_backfill.from_2) AND (ticket, seq) <= (lockstep_backfill.end_1, lockstep_backfill.end_2)
        ORDER BY ticket, seq
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.ticket_notes
            SET ticket_new = ticket::bigint
            WHERE (ticket, seq) >= (lockstep_backfill.from_1, lockstep_backfill.from_2) AND (ticket, seq) <= (lockstep_backfill.end_1, lockstep_backfill.end_2)
              AND (ticket_new IS DISTINCT FROM ticket::bigint);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.ticket_notes
        SET ticket_new = ticket::bigint
        WHERE (ticket, seq) >= (lockstep_backfill.from_1, lockstep_backfill.from_2) AND (ticket, seq) < (lockstep_backfill.to_1, lockstep_backfill.to_2)
          AND (ticket_new IS DISTINCT FROM ticket::bigint);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
        lockstep_backfill.from_2 := lockstep_backfill.to_2;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s15 migrate/gate public.ticket_notes

-- s16 migrate/gate public.ticket_notes

-- s17 migrate/sql public.ticket_notes
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE INDEX CONCURRENTLY notes_by_ticket_new ON public.ticket_notes USING btree (ticket_new);
RESET lock_timeout;
RESET statement_timeout;

-- s18 migrate/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.ticket_notes ADD CONSTRAINT ticket_notes_ticket_new_not_null CHECK (ticket_new IS NOT NULL) NOT VALID;
COMMIT;

-- s19 migrate/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.ticket_notes VALIDATE CONSTRAINT ticket_notes_ticket_new_not_null;
COMMIT;

-- s20 migrate/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.ticket_notes ALTER COLUMN ticket_new SET NOT NULL;
ALTER TABLE public.ticket_notes DROP CONSTRAINT ticket_notes_ticket_new_not_null;
COMMIT;

-- s21 migrate/gate public.ticket_notes

-- s22 migrate/sql public.ticket_notes
SET lock_timeout = 0;
SET statement_timeout = '14400s';
CREATE UNIQUE INDEX CONCURRENTLY ticket_notes_pkey_new ON public.ticket_notes USING btree (ticket_new, seq);
RESET lock_timeout;
RESET statement_timeout;

-- s23 migrate/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.ticket_notes ADD CONSTRAINT notes_ticket_new FOREIGN KEY (ticket_new) REFERENCES public.tickets (id_new) ON DELETE CASCADE NOT VALID;
COMMIT;

-- s24 migrate/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.ticket_notes VALIDATE CONSTRAINT notes_ticket_new;
COMMIT;

-- s25 migrate/backfill public.tickets
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.tickets.id%TYPE;
    to_1 public.tickets.id%TYPE;
    end_1 public.tickets.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.tickets
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.tickets
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.tickets
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            UPDATE public.tickets
            SET parent_new = parent::bigint
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (parent_new IS DISTINCT FROM parent::bigint);
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.tickets
        SET parent_new = parent::bigint
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (parent_new IS DISTINCT FROM parent::bigint);
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s26 migrate/gate public.tickets

-- s27 migrate/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets ADD CONSTRAINT tickets_parent_new FOREIGN KEY (parent_new) REFERENCES public.tickets (id_new) DEFERRABLE INITIALLY DEFERRED NOT VALID;
COMMIT;

-- s28 migrate/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.tickets VALIDATE CONSTRAINT tickets_parent_new;
COMMIT;

-- s29 migrate/deploy-marker public.tickets

-- s30 contract/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.ticket_notes DROP CONSTRAINT notes_ticket;
ALTER TABLE public.tickets DROP CONSTRAINT tickets_parent;
ALTER TABLE public.tickets DROP CONSTRAINT tickets_pkey;
ALTER TABLE public.tickets RENAME COLUMN id TO id_old;
ALTER TABLE public.tickets RENAME COLUMN id_new TO id;
ALTER TABLE public.tickets ADD CONSTRAINT tickets_pkey PRIMARY KEY USING INDEX tickets_pkey_new;
CREATE TEMPORARY TABLE lockstep_position ON COMMIT DROP AS SELECT last_value, is_called FROM public.tickets_id_seq;
ALTER TABLE public.tickets ALTER COLUMN id_old DROP IDENTITY;
ALTER TABLE public.tickets ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.tickets ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.tickets_id_seq START WITH 1 INCREMENT BY 1 CACHE 1);
SELECT pg_catalog.setval('public.tickets_id_seq', last_value, is_called) FROM pg_temp.lockstep_position;
ALTER TABLE public.tickets ALTER COLUMN id_old DROP NOT NULL;
CREATE OR REPLACE FUNCTION public.lockstep_sync_tickets_id() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.id_old := NEW.id::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.id_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
ALTER TABLE public.ticket_notes DROP CONSTRAINT ticket_notes_pkey;
ALTER TABLE public.ticket_notes RENAME COLUMN ticket TO ticket_old;
ALTER TABLE public.ticket_notes RENAME COLUMN ticket_new TO ticket;
ALTER INDEX public.notes_by_ticket RENAME TO notes_by_ticket_old;
ALTER INDEX public.notes_by_ticket_new RENAME TO notes_by_ticket;
ALTER TABLE public.ticket_notes ADD CONSTRAINT ticket_notes_pkey PRIMARY KEY USING INDEX ticket_notes_pkey_new;
ALTER TABLE public.ticket_notes ALTER COLUMN ticket_old DROP NOT NULL;
ALTER TABLE public.ticket_notes RENAME CONSTRAINT notes_ticket_new TO notes_ticket;
CREATE OR REPLACE FUNCTION public.lockstep_sync_ticket_notes_ticket() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.ticket_old := NEW.ticket::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.ticket_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
ALTER TABLE public.tickets RENAME COLUMN parent TO parent_old;
ALTER TABLE public.tickets RENAME COLUMN parent_new TO parent;
ALTER TABLE public.tickets RENAME CONSTRAINT tickets_parent_new TO tickets_parent;
CREATE OR REPLACE FUNCTION public.lockstep_sync_tickets_parent() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.parent_old := NEW.parent::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.parent_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
COMMIT;

-- s31 contract/gate public.tickets

-- s32 contract/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_id ON public.tickets;
DROP FUNCTION public.lockstep_sync_tickets_id();
COMMIT;

-- s33 contract/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets DROP COLUMN id_old;
COMMIT;

-- s34 contract/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_ticket ON public.ticket_notes;
DROP FUNCTION public.lockstep_sync_ticket_notes_ticket();
COMMIT;

-- s35 contract/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.ticket_notes DROP COLUMN ticket_old;
COMMIT;

-- s36 contract/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_parent ON public.tickets;
DROP FUNCTION public.lockstep_sync_tickets_parent();
COMMIT;

-- s37 contract/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets DROP COLUMN parent_old;
COMMIT;

-- down
-- s37 contract/sql public.tickets

-- s36 contract/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_sync_tickets_parent() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.parent_old := NEW.parent::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.parent_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_parent BEFORE INSERT OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_tickets_parent();
COMMIT;

-- s35 contract/sql public.ticket_notes

-- s34 contract/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_sync_ticket_notes_ticket() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.ticket_old := NEW.ticket::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.ticket_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_ticket BEFORE INSERT OR UPDATE ON public.ticket_notes FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_ticket_notes_ticket();
COMMIT;

-- s33 contract/sql public.tickets

-- s32 contract/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_sync_tickets_id() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    BEGIN
        NEW.id_old := NEW.id::integer;
    EXCEPTION WHEN OTHERS THEN
        NEW.id_old := NULL;
    END;
    RETURN NEW;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_sync_id BEFORE INSERT OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.lockstep_sync_tickets_id();
COMMIT;

-- s31 contract/gate public.tickets

-- s30 contract/sql public.tickets
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY tickets_pkey_old ON public.tickets USING btree (id_old);
SET lock_timeout = '2s';
ALTER TABLE public.tickets ADD CONSTRAINT tickets_id_not_null1 CHECK (id_old IS NOT NULL) NOT VALID;
ALTER TABLE public.tickets VALIDATE CONSTRAINT tickets_id_not_null1;
ALTER TABLE public.tickets ADD CONSTRAINT tickets_id_not_null NOT NULL id_old;
ALTER TABLE public.tickets DROP CONSTRAINT tickets_id_not_null1;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY ticket_notes_pkey_old ON public.ticket_notes USING btree (ticket_old, seq);
SET lock_timeout = '2s';
ALTER TABLE public.ticket_notes ADD CONSTRAINT ticket_notes_ticket_not_null1 CHECK (ticket_old IS NOT NULL) NOT VALID;
ALTER TABLE public.ticket_notes VALIDATE CONSTRAINT ticket_notes_ticket_not_null1;
ALTER TABLE public.ticket_notes ADD CONSTRAINT ticket_notes_ticket_not_null NOT NULL ticket_old;
ALTER TABLE public.ticket_notes DROP CONSTRAINT ticket_notes_ticket_not_null1;
ALTER TABLE public.ticket_notes ADD CONSTRAINT notes_ticket_old FOREIGN KEY (ticket_old) REFERENCES public.tickets (id_old) ON DELETE CASCADE NOT VALID;
ALTER TABLE public.ticket_notes VALIDATE CONSTRAINT notes_ticket_old;
ALTER TABLE public.tickets ADD CONSTRAINT tickets_parent_old FOREIGN KEY (parent_old) REFERENCES public.tickets (id_old) DEFERRABLE INITIALLY DEFERRED NOT VALID;
ALTER TABLE public.tickets VALIDATE CONSTRAINT tickets_parent_old;
BEGIN;
ALTER TABLE public.ticket_notes DROP CONSTRAINT notes_ticket;
ALTER TABLE public.tickets DROP CONSTRAINT tickets_parent;
CREATE OR REPLACE FUNCTION public.lockstep_sync_tickets_id() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.id_new := NEW.id::bigint;
    RETURN NEW;
END
$lockstep$;
ALTER TABLE public.tickets DROP CONSTRAINT tickets_pkey;
ALTER TABLE public.tickets RENAME COLUMN id TO id_new;
ALTER TABLE public.tickets RENAME COLUMN id_old TO id;
CREATE TEMPORARY TABLE lockstep_position ON COMMIT DROP AS SELECT last_value, is_called FROM public.tickets_id_seq;
ALTER TABLE public.tickets ALTER COLUMN id_new DROP IDENTITY;
ALTER TABLE public.tickets ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.tickets ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.tickets_id_seq START WITH 1 INCREMENT BY 1 CACHE 1);
SELECT pg_catalog.setval('public.tickets_id_seq', last_value, is_called) FROM pg_temp.lockstep_position;
ALTER TABLE public.tickets ADD CONSTRAINT tickets_pkey PRIMARY KEY USING INDEX tickets_pkey_old;
ALTER TABLE public.tickets ALTER COLUMN id_new SET NOT NULL;
CREATE OR REPLACE FUNCTION public.lockstep_sync_ticket_notes_ticket() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.ticket_new := NEW.ticket::bigint;
    RETURN NEW;
END
$lockstep$;
ALTER TABLE public.ticket_notes DROP CONSTRAINT ticket_notes_pkey;
ALTER INDEX public.notes_by_ticket RENAME TO notes_by_ticket_new;
ALTER INDEX public.notes_by_ticket_old RENAME TO notes_by_ticket;
ALTER TABLE public.ticket_notes RENAME COLUMN ticket TO ticket_new;
ALTER TABLE public.ticket_notes RENAME COLUMN ticket_old TO ticket;
ALTER TABLE public.ticket_notes ADD CONSTRAINT ticket_notes_pkey PRIMARY KEY USING INDEX ticket_notes_pkey_old;
ALTER TABLE public.ticket_notes ALTER COLUMN ticket_new SET NOT NULL;
CREATE OR REPLACE FUNCTION public.lockstep_sync_tickets_parent() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    NEW.parent_new := NEW.parent::bigint;
    RETURN NEW;
END
$lockstep$;
ALTER TABLE public.tickets RENAME COLUMN parent TO parent_new;
ALTER TABLE public.tickets RENAME COLUMN parent_old TO parent;
ALTER TABLE public.ticket_notes RENAME CONSTRAINT notes_ticket_old TO notes_ticket;
ALTER TABLE public.tickets RENAME CONSTRAINT tickets_parent_old TO tickets_parent;
COMMIT;
RESET lock_timeout;
RESET statement_timeout;

-- s29 migrate/deploy-marker public.tickets

-- s28 migrate/sql public.tickets

-- s27 migrate/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets DROP CONSTRAINT IF EXISTS tickets_parent_new;
COMMIT;

-- s26 migrate/gate public.tickets

-- s25 migrate/backfill public.tickets

-- s24 migrate/sql public.ticket_notes

-- s23 migrate/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.ticket_notes DROP CONSTRAINT IF EXISTS notes_ticket_new;
COMMIT;

-- s22 migrate/sql public.ticket_notes
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.ticket_notes_pkey_new;
RESET lock_timeout;
RESET statement_timeout;

-- s21 migrate/gate public.ticket_notes

-- s20 migrate/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.ticket_notes ADD CONSTRAINT ticket_notes_ticket_new_not_null CHECK (ticket_new IS NOT NULL) NOT VALID;
ALTER TABLE public.ticket_notes ALTER COLUMN ticket_new DROP NOT NULL;
COMMIT;

-- s19 migrate/sql public.ticket_notes

-- s18 migrate/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.ticket_notes DROP CONSTRAINT ticket_notes_ticket_new_not_null;
COMMIT;

-- s17 migrate/sql public.ticket_notes
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.notes_by_ticket_new;
RESET lock_timeout;
RESET statement_timeout;

-- s16 migrate/gate public.ticket_notes

-- s15 migrate/gate public.ticket_notes

-- s14 migrate/backfill public.ticket_notes

-- s13 migrate/sql public.tickets
SET lock_timeout = 0;
SET statement_timeout = '14400s';
DROP INDEX CONCURRENTLY IF EXISTS public.tickets_pkey_new;
RESET lock_timeout;
RESET statement_timeout;

-- s12 migrate/gate public.tickets

-- s11 migrate/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets ADD CONSTRAINT tickets_id_new_not_null CHECK (id_new IS NOT NULL) NOT VALID;
ALTER TABLE public.tickets ALTER COLUMN id_new DROP NOT NULL;
COMMIT;

-- s10 migrate/sql public.tickets

-- s9 migrate/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets DROP CONSTRAINT tickets_id_new_not_null;
COMMIT;

-- s8 migrate/gate public.tickets

-- s7 migrate/backfill public.tickets

-- s6 expand/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_parent ON public.tickets;
DROP FUNCTION public.lockstep_sync_tickets_parent();
COMMIT;

-- s5 expand/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets DROP COLUMN parent_new;
COMMIT;

-- s4 expand/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_ticket ON public.ticket_notes;
DROP FUNCTION public.lockstep_sync_ticket_notes_ticket();
COMMIT;

-- s3 expand/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.ticket_notes DROP COLUMN ticket_new;
COMMIT;

-- s2 expand/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_sync_id ON public.tickets;
DROP FUNCTION public.lockstep_sync_tickets_id();
COMMIT;

-- s1 expand/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets DROP COLUMN id_new;
COMMIT;
