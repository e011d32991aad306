-- up
-- s1 contract/gate odd schema.colour

-- s2 contract/sql odd schema.colour
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE "odd schema".colour RENAME TO colour_old;
CREATE TYPE "odd schema".colour AS ENUM ('red', 'blue');
ALTER TABLE "odd schema".things ALTER COLUMN shade DROP DEFAULT;
ALTER TABLE "odd schema".things ALTER COLUMN shade TYPE "odd schema".colour USING (shade::text)::"odd schema".colour, ALTER COLUMN shade SET DEFAULT 'red'::"odd schema".colour;
ALTER TABLE "odd schema".things ALTER COLUMN tint DROP DEFAULT;
ALTER TABLE "odd schema".things ALTER COLUMN tint TYPE "odd schema".colour USING (tint::text)::"odd schema".colour, ALTER COLUMN tint SET DEFAULT 'blue'::"odd schema".colour;
DROP TYPE "odd schema".colour_old;
COMMIT;

-- down
-- s2 contract/sql odd schema.colour
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
ALTER TYPE "odd schema".colour RENAME TO colour_old;
CREATE TYPE "odd schema".colour AS ENUM ('red', 'gr''een', 'blue');
ALTER TABLE "odd schema".things ALTER COLUMN shade DROP DEFAULT;
ALTER TABLE "odd schema".things ALTER COLUMN shade TYPE "odd schema".colour USING (shade::text)::"odd schema".colour, ALTER COLUMN shade SET DEFAULT 'red'::"odd schema".colour;
ALTER TABLE "odd schema".things ALTER COLUMN tint DROP DEFAULT;
ALTER TABLE "odd schema".things ALTER COLUMN tint TYPE "odd schema".colour USING (tint::text)::"odd schema".colour, ALTER COLUMN tint SET DEFAULT 'blue'::"odd schema".colour;
DROP TYPE "odd schema".colour_old;
COMMIT;

-- s1 contract/gate odd schema.colour
