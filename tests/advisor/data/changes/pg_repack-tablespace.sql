-- up
-- s1 expand/gate public.loose

-- s2 expand/gate public.loose

-- s3 expand/command public.loose

-- s4 migrate/command public.loose

-- s5 contract/gate public.loose

-- down
-- s5 contract/gate public.loose

-- s4 migrate/command public.loose

-- s3 expand/command public.loose

-- s2 expand/gate public.loose

-- s1 expand/gate public.loose
