-- up
-- s1 expand/gate public.orders

-- s2 expand/gate public.orders

-- s3 expand/command public.orders

-- s4 migrate/command public.orders

-- s5 contract/gate public.orders

-- down
-- s5 contract/gate public.orders

-- s4 migrate/command public.orders

-- s3 expand/command public.orders

-- s2 expand/gate public.orders

-- s1 expand/gate public.orders
