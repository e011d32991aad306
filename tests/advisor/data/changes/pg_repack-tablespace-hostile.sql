-- up
-- s1 expand/gate odd schema.loose

-- s2 expand/gate odd schema.loose

-- s3 migrate/command odd schema.loose

-- s4 contract/gate odd schema.loose

-- down
-- s4 contract/gate odd schema.loose

-- s3 migrate/command odd schema.loose

-- s2 expand/gate odd schema.loose

-- s1 expand/gate odd schema.loose
