-- up
-- s1 expand/gate public.loose

-- s2 expand/gate public.loose

-- s3 migrate/command public.loose

-- s4 contract/gate public.loose

-- down
-- s4 contract/gate public.loose

-- s3 migrate/command public.loose

-- s2 expand/gate public.loose

-- s1 expand/gate public.loose
