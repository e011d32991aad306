-- up
-- s1 expand/gate odd schema.loose

-- s2 expand/gate odd schema.loose

-- s3 expand/command odd schema.loose

-- s4 migrate/command odd schema.loose

-- s5 contract/gate odd schema.loose

-- down
-- s5 contract/gate odd schema.loose

-- s4 migrate/command odd schema.loose

-- s3 expand/command odd schema.loose

-- s2 expand/gate odd schema.loose

-- s1 expand/gate odd schema.loose
