-- up
-- s1 expand/sql public.orders
SET lock_timeout = '2s';
SET statement_timeout = '14400s';
VACUUM (FULL, ANALYZE) public.orders;
RESET lock_timeout;
RESET statement_timeout;

-- down
-- s1 expand/sql public.orders
