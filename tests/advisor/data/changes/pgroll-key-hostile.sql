-- up
-- s1 expand/command odd schema.half_keyed

-- s2 migrate/deploy-marker odd schema.half_keyed

-- s3 contract/gate odd schema.half_keyed

-- s4 contract/command odd schema.half_keyed

-- down
-- s4 contract/command odd schema.half_keyed

-- s3 contract/gate odd schema.half_keyed

-- s2 migrate/deploy-marker odd schema.half_keyed

-- s1 expand/command odd schema.half_keyed
