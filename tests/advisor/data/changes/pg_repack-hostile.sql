-- up
-- s1 expand/gate odd schema.we"ird; drop

-- s2 expand/gate odd schema.we"ird; drop

-- s3 expand/command odd schema.we"ird; drop

-- s4 migrate/command odd schema.we"ird; drop

-- s5 contract/gate odd schema.we"ird; drop

-- down
-- s5 contract/gate odd schema.we"ird; drop

-- s4 migrate/command odd schema.we"ird; drop

-- s3 expand/command odd schema.we"ird; drop

-- s2 expand/gate odd schema.we"ird; drop

-- s1 expand/gate odd schema.we"ird; drop
