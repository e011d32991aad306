-- up
-- s1 expand/command odd schema.we"ird; drop

-- s2 migrate/deploy-marker odd schema.we"ird; drop

-- s3 contract/gate odd schema.we"ird; drop

-- s4 contract/command odd schema.we"ird; drop

-- down
-- s4 contract/command odd schema.we"ird; drop

-- s3 contract/gate odd schema.we"ird; drop

-- s2 migrate/deploy-marker odd schema.we"ird; drop

-- s1 expand/command odd schema.we"ird; drop
