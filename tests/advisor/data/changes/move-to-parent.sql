-- up
-- s1 expand/gate public.ticket_notes

-- s2 expand/gate public.ticket_notes

-- s3 expand/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets ADD COLUMN note text;
COMMIT;

-- s4 expand/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_tickets_note() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.note IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.note IS DISTINCT FROM OLD.note)) THEN
            IF EXISTS (SELECT FROM public.ticket_notes AS other WHERE other.ticket = NEW.id) THEN
                NEW.note := (SELECT other.note FROM public.ticket_notes AS other WHERE other.ticket = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.note IS DISTINCT FROM OLD.note THEN
        PERFORM FROM public.ticket_notes AS other WHERE other.ticket = NEW.id FOR UPDATE;
        UPDATE public.ticket_notes AS other SET note = NEW.note
            WHERE other.ticket = NEW.id AND other.note IS DISTINCT FROM NEW.note;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_note_before BEFORE INSERT OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_tickets_note();
CREATE TRIGGER zz_lockstep_move_note_after AFTER INSERT OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_tickets_note();
COMMIT;

-- s5 expand/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_ticket_notes_note() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.note IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.ticket IS DISTINCT FROM OLD.ticket) AND NOT (NEW.note IS DISTINCT FROM OLD.note)) THEN
            IF EXISTS (SELECT FROM public.tickets AS other WHERE other.id = NEW.ticket) THEN
                NEW.note := (SELECT other.note FROM public.tickets AS other WHERE other.id = NEW.ticket LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.ticket IS DISTINCT FROM OLD.ticket) OR NEW.note IS DISTINCT FROM OLD.note THEN
        PERFORM FROM public.tickets AS other WHERE other.id = NEW.ticket FOR UPDATE;
        UPDATE public.tickets AS other SET note = NEW.note
            WHERE other.id = NEW.ticket AND other.note IS DISTINCT FROM NEW.note;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_note_before BEFORE INSERT OR UPDATE ON public.ticket_notes FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_ticket_notes_note();
CREATE TRIGGER zz_lockstep_move_note_after AFTER INSERT OR UPDATE ON public.ticket_notes FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_ticket_notes_note();
COMMIT;

-- s6 migrate/backfill public.tickets
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
            SET note = (SELECT source.note FROM public.ticket_notes AS source WHERE source.ticket = public.tickets.id LIMIT 1 FOR SHARE)
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND (EXISTS (SELECT FROM public.ticket_notes AS source WHERE source.ticket = public.tickets.id AND source.note IS DISTINCT FROM public.tickets.note));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.tickets
        SET note = (SELECT source.note FROM public.ticket_notes AS source WHERE source.ticket = public.tickets.id LIMIT 1 FOR SHARE)
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND (EXISTS (SELECT FROM public.ticket_notes AS source WHERE source.ticket = public.tickets.id AND source.note IS DISTINCT FROM public.tickets.note));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s7 migrate/gate public.ticket_notes

-- s8 migrate/deploy-marker public.ticket_notes

-- s9 contract/gate public.ticket_notes

-- s10 contract/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
DROP TRIGGER zz_lockstep_move_note_before ON public.ticket_notes;
DROP TRIGGER zz_lockstep_move_note_after ON public.ticket_notes;
DROP FUNCTION public.lockstep_move_ticket_notes_note();
COMMIT;

-- s11 contract/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_note_before ON public.tickets;
DROP TRIGGER zz_lockstep_move_note_after ON public.tickets;
DROP FUNCTION public.lockstep_move_tickets_note();
COMMIT;

-- s12 contract/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TABLE public.ticket_notes DROP COLUMN note;
COMMIT;

-- down
-- s12 contract/sql public.ticket_notes
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
ALTER TABLE public.ticket_notes ADD COLUMN note text;
RESET lock_timeout;
RESET statement_timeout;

-- s11 contract/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_move_tickets_note() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.note IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.id IS DISTINCT FROM OLD.id) AND NOT (NEW.note IS DISTINCT FROM OLD.note)) THEN
            IF EXISTS (SELECT FROM public.ticket_notes AS other WHERE other.ticket = NEW.id) THEN
                NEW.note := (SELECT other.note FROM public.ticket_notes AS other WHERE other.ticket = NEW.id LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.id IS DISTINCT FROM OLD.id) OR NEW.note IS DISTINCT FROM OLD.note THEN
        PERFORM FROM public.ticket_notes AS other WHERE other.ticket = NEW.id FOR UPDATE;
        UPDATE public.ticket_notes AS other SET note = NEW.note
            WHERE other.ticket = NEW.id AND other.note IS DISTINCT FROM NEW.note;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_note_before BEFORE INSERT OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_tickets_note();
CREATE TRIGGER zz_lockstep_move_note_after AFTER INSERT OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_tickets_note();
COMMIT;

-- s10 contract/sql public.ticket_notes
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
CREATE FUNCTION public.lockstep_move_ticket_notes_note() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        IF (TG_OP = 'INSERT' AND NEW.note IS NULL)
            OR (TG_OP = 'UPDATE' AND (NEW.ticket IS DISTINCT FROM OLD.ticket) AND NOT (NEW.note IS DISTINCT FROM OLD.note)) THEN
            IF EXISTS (SELECT FROM public.tickets AS other WHERE other.id = NEW.ticket) THEN
                NEW.note := (SELECT other.note FROM public.tickets AS other WHERE other.id = NEW.ticket LIMIT 1 FOR SHARE);
            END IF;
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR (NEW.ticket IS DISTINCT FROM OLD.ticket) OR NEW.note IS DISTINCT FROM OLD.note THEN
        PERFORM FROM public.tickets AS other WHERE other.id = NEW.ticket FOR UPDATE;
        UPDATE public.tickets AS other SET note = NEW.note
            WHERE other.id = NEW.ticket AND other.note IS DISTINCT FROM NEW.note;
    END IF;
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_move_note_before BEFORE INSERT OR UPDATE ON public.ticket_notes FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_ticket_notes_note();
CREATE TRIGGER zz_lockstep_move_note_after AFTER INSERT OR UPDATE ON public.ticket_notes FOR EACH ROW EXECUTE FUNCTION public.lockstep_move_ticket_notes_note();
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
            SET note = (SELECT other.note FROM public.tickets AS other WHERE other.id = public.ticket_notes.ticket LIMIT 1 FOR SHARE)
            WHERE (ticket, seq) >= (lockstep_backfill.from_1, lockstep_backfill.from_2) AND (ticket, seq) <= (lockstep_backfill.end_1, lockstep_backfill.end_2)
              AND ((SELECT other.note IS DISTINCT FROM public.ticket_notes.note FROM public.tickets AS other WHERE other.id = public.ticket_notes.ticket LIMIT 1));
            COMMIT;
            EXIT;
        END IF;
        UPDATE public.ticket_notes
        SET note = (SELECT other.note FROM public.tickets AS other WHERE other.id = public.ticket_notes.ticket LIMIT 1 FOR SHARE)
        WHERE (ticket, seq) >= (lockstep_backfill.from_1, lockstep_backfill.from_2) AND (ticket, seq) < (lockstep_backfill.to_1, lockstep_backfill.to_2)
          AND ((SELECT other.note IS DISTINCT FROM public.ticket_notes.note FROM public.tickets AS other WHERE other.id = public.ticket_notes.ticket LIMIT 1));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
        lockstep_backfill.from_2 := lockstep_backfill.to_2;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s9 contract/gate public.ticket_notes

-- s8 migrate/deploy-marker public.ticket_notes

-- s7 migrate/gate public.ticket_notes

-- s6 migrate/backfill public.tickets

-- s5 expand/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_note_before ON public.ticket_notes;
DROP TRIGGER zz_lockstep_move_note_after ON public.ticket_notes;
DROP FUNCTION public.lockstep_move_ticket_notes_note();
COMMIT;

-- s4 expand/sql public.ticket_notes
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_move_note_before ON public.tickets;
DROP TRIGGER zz_lockstep_move_note_after ON public.tickets;
DROP FUNCTION public.lockstep_move_tickets_note();
COMMIT;

-- s3 expand/sql public.tickets
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.tickets DROP COLUMN note;
COMMIT;

-- s2 expand/gate public.ticket_notes

-- s1 expand/gate public.ticket_notes
