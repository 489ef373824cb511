// All areas at all shifts: which rows in which order, and the picture for files. Pure.

import { plain } from '../chart-parts.js';
import { chartModel, column } from '../chart-model.js';
import { areaName, coefficient, lagWords, number, pShort, t } from '../texts.js';

const ROW_HEIGHT = 15;

/** The rows to show, each {id, name, r, p, q, n, nEff, reason} with a value per shift. */
export function matrixRows(answer, state, areas) {
  const rows = answer.areas
    .filter((row) => !state.continent || continent(areas.get(row.area)) === state.continent)
    .map((row) => ({ ...row, id: row.area, name: areaName(areas.get(row.area) ?? { id: row.area, name: row.areaName }) }));
  const by = order(state, answer.lags);
  return rows.sort((a, b) => by(a) - by(b) || a.name.localeCompare(b.name));
}

/** Continents stand among their countries; the world belongs to none. */
export const continent = (area) => area?.continent ?? area?.id.replace('continent:', '');

function order(state, lags) {
  const known = (values) => values.filter((value) => value !== null);
  const last = (value) => (Number.isFinite(value) ? value : Infinity);
  switch (state.sort) {
    case 'name':
      return () => 0;
    case 'r':
      return (row) => last(-Math.max(...known(row.r).map(Math.abs)));
    case 'lag':
      return (row) => row.r[lags.indexOf(state.lag)] ?? Infinity;
    default:
      return (row) => last(Math.min(...known(row.q)));
  }
}

export function matrixModel(answer, rows, range) {
  const lags = answer.lags;
  const model = {
    name: `matrix_${answer.metric}`,
    title: t('matrix.title', { index: t(`kind.${answer.kind}`), metric: t(`metric.${answer.metric}.word`) }),
    summary: summary(answer, rows),
    range,
    run: answer.run,
    height: Math.max(160, rows.length * ROW_HEIGHT + 40),
    columns: [
      column('area', t('matrix.id'), 'text'),
      column('name', t('top.area'), 'text'),
      column('lag', t('col.lag'), 'lag'),
      column('r', 'r', 'coefficient'),
      column('p', 'p', 'p'),
      column('q', 'q', 'p'),
      column('n', t('col.n')),
      column('n_eff', t('col.neff'), 'tenth'),
    ],
    rows: rows.flatMap((row) => lags.map((lag, i) => [row.id, row.name, lag, row.r[i], row.p[i], row.q[i], row.n[i], row.nEff[i]])),
  };
  return chartModel({ ...model, picture: (colours) => heatmap(model, rows, lags, colours) });
}

function summary(answer, rows) {
  const finds = rows.flatMap((row) => row.q.map((q, i) => ({ row, i, q }))).filter((one) => one.q !== null && one.q < 0.05);
  const best = finds.reduce((a, b) => (a && a.q <= b.q ? a : b), null);
  const places = { size: number(answer.familySize), searched: answer.searched.replace('..', ' … ').replaceAll('-', '−'), areas: rows.length, finds: number(finds.length) };
  return best
    ? t('matrix.summary', { ...places, area: best.row.name, lag: lagWords(answer.lags[best.i]), r: coefficient(best.row.r[best.i]), q: pShort(best.q) })
    : t('matrix.summary.none', places);
}

function heatmap(model, rows, lags, colours) {
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return {
    ...plain(colours),
    grid: { left: 190, right: 16, top: 26, bottom: 8 },
    xAxis: { type: 'value', position: 'top', min: lags[0] - 0.5, max: lags.at(-1) + 0.5, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.id),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: colours.ink, interval: 0, fontSize: 11, width: 178, overflow: 'truncate', formatter: (id) => names.get(id) },
    },
    series: [cells(model.rows, lags, colours), shifts(rows[0]?.id, lags, colours)],
  };
}

function cells(rows, lags, colours) {
  const width = Math.floor(790 / lags.length) - 1;
  const data = rows.map(([id, , lag, r, ...others]) => ({
    value: [lag, id, r, ...others],
    itemStyle: { color: r < 0 ? colours.down : colours.up, opacity: Math.min(1, Math.abs(r ?? 0) * 2) },
  }));
  const label = { show: true, opacity: 1, color: colours.ink, fontSize: 9, formatter: ({ value }) => cellText(value[2]) };
  return { type: 'scatter', symbol: 'rect', symbolSize: [width, ROW_HEIGHT - 1], data, label };
}

/** The shifts above the first row. */
function shifts(first, lags, colours) {
  const label = { show: true, opacity: 1, position: 'top', distance: 11, fontSize: 10, color: colours.soft, formatter: ({ value }) => (value[0] > 0 ? `+${value[0]}` : number(value[0])) };
  return { type: 'scatter', silent: true, symbolSize: 1, itemStyle: { opacity: 0 }, data: first ? lags.map((lag) => [lag, first]) : [], label };
}

/** Hundredths with their sign: colour alone says nothing. */
export function cellText(r) {
  const hundredths = r === null ? null : Math.round(r * 100);
  return hundredths === null ? '' : `${hundredths > 0 ? '+' : hundredths < 0 ? '−' : ''}${Math.abs(hundredths)}`;
}
