-- Of each family the best lag of each area, the most certain first: what a reader asks for first is found without
-- reading the family. A family without a p has none, nor has a load that an older job wrote.
CREATE TABLE result_best (
  load_id BIGINT      NOT NULL,
  metric  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  x       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  method  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place   INT         NOT NULL COMMENT 'from 1',
  area    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `lag`   SMALLINT    NOT NULL,
  PRIMARY KEY (load_id, metric, x, method, place),
  CONSTRAINT result_best_load FOREIGN KEY (load_id) REFERENCES run_load (load_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
