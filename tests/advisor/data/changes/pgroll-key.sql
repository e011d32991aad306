-- up
-- s1 expand/command public.half_keyed

-- s2 migrate/deploy-marker public.half_keyed

-- s3 contract/gate public.half_keyed

-- s4 contract/command public.half_keyed

-- down
-- s4 contract/command public.half_keyed

-- s3 contract/gate public.half_keyed

-- s2 migrate/deploy-marker public.half_keyed

-- s1 expand/command public.half_keyed
