-- Spoken by MySQL and MariaDB alike; `lag` is a word of MySQL's own and stands in quotes. Ids and names are ASCII, texts are utf8mb4.

-- The ledger: what was asked for. Its attempts are in run_load.
CREATE TABLE run (
  run_id         CHAR(20)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pipeline       VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  method_version INT           NOT NULL,
  analysis       TEXT          NOT NULL,
  created_at     TIMESTAMP(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (run_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE run_input (
  run_id         CHAR(20)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dataset        VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  snapshot_id    CHAR(29)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source         VARCHAR(500)  NOT NULL,
  source_urls    TEXT          NOT NULL,
  synthetic      BOOLEAN       NOT NULL,
  fetched_at     TIMESTAMP(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  version        BIGINT        NOT NULL,
  content_sha256 CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_count      BIGINT        NOT NULL,
  first_date     DATE          NOT NULL,
  last_date      DATE          NOT NULL,
  PRIMARY KEY (run_id, dataset),
  CONSTRAINT run_input_run FOREIGN KEY (run_id) REFERENCES run (run_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- One row per driver start. States:
--   OPEN      rows are being written
--   COMPLETE  all rows are there; may be published
--   REUSED    this attempt wrote nothing, because an earlier load of the run was complete
--   FAILED    the driver gave up and said why; rows are deleted
--   SWEPT     abandoned past its deadline; rows are deleted
--   REMOVED   retired by retention; rows are deleted
CREATE TABLE run_load (
  load_id      BIGINT        NOT NULL AUTO_INCREMENT,
  run_id       CHAR(20)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pipeline     VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempt      BIGINT        NOT NULL,
  sequence     BIGINT        NOT NULL,
  application  VARCHAR(63)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state        VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  outcome      VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  message      VARCHAR(1000) NULL,
  row_count    BIGINT        NOT NULL DEFAULT 0,
  started_at   TIMESTAMP(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  deadline_at  TIMESTAMP(3)  NULL,
  ended_at     TIMESTAMP(3)  NULL,
  published_until TIMESTAMP(3) NULL COMMENT 'when another load took its place on the page',
  cleared_at   TIMESTAMP(3)  NULL COMMENT 'when the last row of a failed, swept or removed load was gone',
  PRIMARY KEY (load_id),
  KEY run_load_run (run_id, state),
  KEY run_load_pipeline (pipeline, state, load_id),
  CONSTRAINT run_load_run FOREIGN KEY (run_id) REFERENCES run (run_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- One row per pipeline, seeded with sequence 0 and no load ("no data yet"); it only moves forward.
CREATE TABLE publication (
  pipeline     VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  load_id      BIGINT        NULL,
  run_id       CHAR(20)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  sequence     BIGINT        NOT NULL,
  published_at TIMESTAMP(3)  NULL,
  PRIMARY KEY (pipeline),
  CONSTRAINT publication_load FOREIGN KEY (load_id) REFERENCES run_load (load_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE result_area (
  load_id    BIGINT       NOT NULL,
  area       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'country, continent, world',
  name       VARCHAR(120) NOT NULL,
  continent  VARCHAR(20)  NULL,
  population BIGINT       NULL,
  first_date DATE         NOT NULL,
  last_date  DATE         NOT NULL,
  PRIMARY KEY (load_id, area),
  CONSTRAINT result_area_load FOREIGN KEY (load_id) REFERENCES run_load (load_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Missing is NULL, never 0.
CREATE TABLE result_case (
  load_id BIGINT      NOT NULL,
  area    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day     DATE        NOT NULL,
  cases   BIGINT      NULL,
  deaths  BIGINT      NULL,
  PRIMARY KEY (load_id, area, day),
  CONSTRAINT result_case_load FOREIGN KEY (load_id) REFERENCES run_load (load_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE result_index (
  load_id    BIGINT      NOT NULL,
  kind       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'reference, composite, sum',
  day        DATE        NOT NULL,
  open_level DOUBLE      NULL COMMENT 'sum and reference only',
  level      DOUBLE      NOT NULL,
  log_return DOUBLE      NULL,
  members    INT         NOT NULL,
  winsorised INT         NOT NULL,
  PRIMARY KEY (load_id, kind, day),
  CONSTRAINT result_index_load FOREIGN KEY (load_id) REFERENCES run_load (load_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE result_correlation (
  load_id BIGINT      NOT NULL,
  metric  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  x       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  method  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  area    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `lag`   SMALLINT    NOT NULL COMMENT 'trading days; > 0: cases lead',
  r       DOUBLE      NULL,
  n       INT         NOT NULL,
  n_eff   DOUBLE      NULL,
  p       DOUBLE      NULL,
  p_naive DOUBLE      NULL,
  ci_low  DOUBLE      NULL,
  ci_high DOUBLE      NULL,
  reason  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (load_id, metric, x, method, area, `lag`),
  CONSTRAINT result_correlation_load FOREIGN KEY (load_id) REFERENCES run_load (load_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
