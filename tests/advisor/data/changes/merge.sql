-- up
-- s1 expand/gate public.spare

-- s2 expand/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_mirror_289296() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public.spare AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM public.spare AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    UPDATE public.spare AS other SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE other.id = NEW.id AND (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_289296 AFTER INSERT OR UPDATE OR DELETE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_289296();
COMMIT;

-- s3 expand/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_mirror_322243() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public.loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM public.loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    INSERT INTO public.loose AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_322243 AFTER INSERT OR UPDATE OR DELETE ON public.spare FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_322243();
COMMIT;

-- s4 migrate/backfill public.spare
SET lock_timeout = '2s';
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.spare.id%TYPE;
    to_1 public.spare.id%TYPE;
    end_1 public.spare.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.spare
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.spare
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.spare
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            INSERT INTO public.loose (id, detail, thing, state, lower_bound)
            SELECT id, detail, thing, state, lower_bound
            FROM public.spare
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
            FOR SHARE
            ON CONFLICT DO NOTHING;
            COMMIT;
            EXIT;
        END IF;
        INSERT INTO public.loose (id, detail, thing, state, lower_bound)
        SELECT id, detail, thing, state, lower_bound
        FROM public.spare
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
        FOR SHARE
        ON CONFLICT DO NOTHING;
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;

-- s5 migrate/gate public.spare

-- s6 migrate/deploy-marker public.spare

-- s7 contract/gate public.spare

-- s8 contract/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_322243 ON public.spare;
DROP FUNCTION public.lockstep_mirror_322243();
COMMIT;

-- s9 contract/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_289296 ON public.loose;
DROP FUNCTION public.lockstep_mirror_289296();
COMMIT;

-- s10 contract/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.spare RENAME TO spare_deprecated;
COMMIT;

-- s11 contract/gate public.spare

-- s12 contract/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TABLE public.spare_deprecated;
COMMIT;

-- down
-- s12 contract/sql public.spare

-- s11 contract/gate public.spare

-- s10 contract/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE public.spare_deprecated RENAME TO spare;
COMMIT;

-- s9 contract/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_mirror_289296() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public.spare AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM public.spare AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    UPDATE public.spare AS other SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE other.id = NEW.id AND (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_289296 AFTER INSERT OR UPDATE OR DELETE ON public.loose FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_289296();
COMMIT;

-- s8 contract/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
CREATE FUNCTION public.lockstep_mirror_322243() RETURNS trigger LANGUAGE plpgsql AS $lockstep$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM public.loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.id IS DISTINCT FROM NEW.id) THEN
        DELETE FROM public.loose AS other WHERE other.id = OLD.id AND (other.detail, other.thing, other.state, other.lower_bound) IS NOT DISTINCT FROM (OLD.detail, OLD.thing, OLD.state, OLD.lower_bound);
    END IF;
    INSERT INTO public.loose AS other (id, detail, thing, state, lower_bound) VALUES (NEW.id, NEW.detail, NEW.thing, NEW.state, NEW.lower_bound)
        ON CONFLICT (id) DO UPDATE SET detail = NEW.detail, thing = NEW.thing, state = NEW.state, lower_bound = NEW.lower_bound
        WHERE (other.detail, other.thing, other.state, other.lower_bound) IS DISTINCT FROM (NEW.detail, NEW.thing, NEW.state, NEW.lower_bound);
    RETURN NULL;
END
$lockstep$;
CREATE TRIGGER zz_lockstep_mirror_322243 AFTER INSERT OR UPDATE OR DELETE ON public.spare FOR EACH ROW EXECUTE FUNCTION public.lockstep_mirror_322243();
COMMIT;

-- s7 contract/gate public.spare

-- s6 migrate/deploy-marker public.spare

-- s5 migrate/gate public.spare

-- s4 migrate/backfill public.spare

-- s3 expand/sql public.spare
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_322243 ON public.spare;
DROP FUNCTION public.lockstep_mirror_322243();
COMMIT;

-- s2 expand/sql public.spare
SET lock_timeout = '2s';
SET statement_timeout = '60s';
DROP TRIGGER zz_lockstep_mirror_289296 ON public.loose;
DROP FUNCTION public.lockstep_mirror_289296();
DO $lockstep$
#variable_conflict use_column
<<lockstep_backfill>>
DECLARE
    from_1 public.loose.id%TYPE;
    to_1 public.loose.id%TYPE;
    end_1 public.loose.id%TYPE;
BEGIN
    SELECT id
    INTO lockstep_backfill.end_1
    FROM public.loose
    ORDER BY id DESC
    LIMIT 1;
    SELECT id
    INTO lockstep_backfill.from_1
    FROM public.loose
    ORDER BY id
    LIMIT 1;
    WHILE lockstep_backfill.from_1 IS NOT NULL LOOP
        SELECT id
        INTO lockstep_backfill.to_1
        FROM public.loose
        WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
        ORDER BY id
        OFFSET 5000 LIMIT 1;
        IF NOT FOUND THEN
            DELETE FROM public.loose
            WHERE id >= lockstep_backfill.from_1 AND id <= lockstep_backfill.end_1
              AND ((SELECT true FROM public.spare AS own WHERE own.id = public.loose.id));
            COMMIT;
            EXIT;
        END IF;
        DELETE FROM public.loose
        WHERE id >= lockstep_backfill.from_1 AND id < lockstep_backfill.to_1
          AND ((SELECT true FROM public.spare AS own WHERE own.id = public.loose.id));
        COMMIT;
        PERFORM pg_sleep(0.02);
        lockstep_backfill.from_1 := lockstep_backfill.to_1;
    END LOOP;
END
$lockstep$;
RESET lock_timeout;
RESET statement_timeout;

-- s1 expand/gate public.spare
