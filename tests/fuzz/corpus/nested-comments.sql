/* /* */ DROP TABLE a; -- */
 ALTER TABLE b DROP COLUMN a; /*