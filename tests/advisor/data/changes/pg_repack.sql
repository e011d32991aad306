-- up
-- s1 expand/gate public.orders

-- s2 expand/gate public.orders

-- s3 migrate/command public.orders

-- s4 contract/gate public.orders

-- down
-- s4 contract/gate public.orders

-- s3 migrate/command public.orders

-- s2 expand/gate public.orders

-- s1 expand/gate public.orders
