-- lockstep:ignore drop-table: why
-- lockstep:ignore-file :
DROP TABLE a; -- lockstep:ignore
