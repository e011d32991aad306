-- up
-- s1 expand/command public.orders

-- s2 migrate/deploy-marker public.orders

-- s3 contract/gate public.orders

-- s4 contract/command public.orders

-- down
-- s4 contract/command public.orders

-- s3 contract/gate public.orders

-- s2 migrate/deploy-marker public.orders

-- s1 expand/command public.orders
