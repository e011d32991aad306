-- up
-- s1 expand/sql odd schema.loose
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '14400s';
INSERT INTO "odd schema".guarded (id) SELECT id FROM "odd schema".loose ON CONFLICT DO NOTHING;
COMMIT;

-- down
-- s1 expand/sql odd schema.loose
