-- The two tables of the original system, as views on what the default pipeline has published.

CREATE SQL SECURITY INVOKER VIEW infects AS
SELECT c.day AS date,
       c.cases,
       c.deaths,
       a.name AS country,
       a.continent,
       y.cases AS cases_prev,
       y.deaths AS dead_prev,
       (c.cases - y.cases) / NULLIF(y.cases, 0) AS cases_rel_diff,
       (c.deaths - y.deaths) / NULLIF(y.deaths, 0) AS deaths_rel_diff
FROM publication p
JOIN result_case c ON c.load_id = p.load_id
JOIN result_area a ON a.load_id = c.load_id AND a.area = c.area
LEFT JOIN result_case y
       ON y.load_id = c.load_id AND y.area = c.area AND y.day = c.day - INTERVAL 1 DAY
WHERE p.pipeline = '${default_pipeline}'
  AND a.kind = 'country';

CREATE SQL SECURITY INVOKER VIEW dax AS
SELECT i.day AS date,
       i.open_level AS open,
       i.level AS close,
       i.level - i.open_level AS diff
FROM publication p
JOIN result_index i ON i.load_id = p.load_id
WHERE p.pipeline = '${default_pipeline}'
  AND i.kind = 'sum';
