-- up
-- s1 contract/gate public.colour

-- s2 contract/sql public.colour
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE public.colour RENAME TO colour_old;
CREATE TYPE public.colour AS ENUM ('red', 'blue');
ALTER TABLE public.things ALTER COLUMN shade DROP DEFAULT;
ALTER TABLE public.things ALTER COLUMN shade TYPE public.colour USING (shade::text)::public.colour, ALTER COLUMN shade SET DEFAULT 'red'::public.colour;
ALTER TABLE public.things ALTER COLUMN tint DROP DEFAULT;
ALTER TABLE public.things ALTER COLUMN tint TYPE public.colour USING (tint::text)::public.colour, ALTER COLUMN tint SET DEFAULT 'blue'::public.colour;
DROP TYPE public.colour_old;
COMMIT;

-- down
-- s2 contract/sql public.colour
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE public.colour RENAME TO colour_old;
CREATE TYPE public.colour AS ENUM ('red', 'gr''een', 'blue');
ALTER TABLE public.things ALTER COLUMN shade DROP DEFAULT;
ALTER TABLE public.things ALTER COLUMN shade TYPE public.colour USING (shade::text)::public.colour, ALTER COLUMN shade SET DEFAULT 'red'::public.colour;
ALTER TABLE public.things ALTER COLUMN tint DROP DEFAULT;
ALTER TABLE public.things ALTER COLUMN tint TYPE public.colour USING (tint::text)::public.colour, ALTER COLUMN tint SET DEFAULT 'blue'::public.colour;
DROP TYPE public.colour_old;
COMMIT;

-- s1 contract/gate public.colour
