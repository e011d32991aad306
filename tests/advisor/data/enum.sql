-- up
-- s1 expand/sql public.mood
SET lock_timeout = '2s';
SET statement_timeout = '60s';
ALTER TYPE public.mood ADD VALUE IF NOT EXISTS 'it''s' BEFORE 'ok';
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s1 expand/sql public.mood
