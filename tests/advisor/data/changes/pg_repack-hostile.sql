-- up
-- s1 expand/gate odd schema.we"ird; drop

-- s2 expand/gate odd schema.we"ird; drop

-- s3 migrate/command odd schema.we"ird; drop

-- s4 contract/gate odd schema.we"ird; drop

-- down
-- s4 contract/gate odd schema.we"ird; drop

-- s3 migrate/command odd schema.we"ird; drop

-- s2 expand/gate odd schema.we"ird; drop

-- s1 expand/gate odd schema.we"ird; drop
