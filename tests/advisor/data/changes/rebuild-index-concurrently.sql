-- up
-- s1 expand/sql public.things_key
SET lock_timeout = 0;
SET statement_timeout = '14400s';
REINDEX INDEX CONCURRENTLY public.things_key;
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s1 expand/sql public.things_key
