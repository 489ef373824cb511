-- What was looked at together: all areas at all lags of one metric, x and method of a load. A load
-- that an older job wrote has none, and its q are NULL.
CREATE TABLE result_family (
  load_id BIGINT      NOT NULL,
  metric  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  x       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  method  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size    INT         NOT NULL COMMENT 'coefficients with a p',
  PRIMARY KEY (load_id, metric, x, method),
  CONSTRAINT result_family_load FOREIGN KEY (load_id) REFERENCES run_load (load_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE result_correlation
  ADD COLUMN q DOUBLE NULL COMMENT 'Benjamini and Hochberg, over the family' AFTER ci_high;
