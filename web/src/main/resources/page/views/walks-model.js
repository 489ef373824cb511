// How many pairs of independent walks have which r, beside the r in question. Pure.

import { plain, tooltip, valueAxis } from '../chart-parts.js';
import { chartModel, column } from '../chart-model.js';
import { chanceLimit, independentWalks } from './walks.js';
import { coefficient, number, percent, t } from '../texts.js';

export const PAIRS = 200;
const SEED = 1926;
const BINS = 20;

/** @param levels the answer about level against level, naive: its r and n */
export function walksModel(levels, growth) {
  const found = independentWalks(PAIRS, levels.n, SEED);
  const rows = bins(found);
  const limit = chanceLimit(levels.n);
  const fooled = found.filter((r) => Math.abs(r) > limit).length / PAIRS;
  const beyond = found.filter((r) => Math.abs(r) >= Math.abs(levels.r)).length / PAIRS;
  const model = {
    name: `walks_${levels.area.replace(':', '-')}`,
    title: t('walks.title', { pairs: PAIRS, n: levels.n }),
    summary: t('walks.summary', { pairs: PAIRS, n: levels.n, fooled: percent(fooled, 0).replace('+', ''), limit: coefficient(limit), r: coefficient(levels.r), beyond: percent(beyond, 0).replace('+', ''), seed: String(SEED) }),
    range: { from: levels.from, to: levels.to },
    run: levels.run,
    columns: [column('from', t('walks.from'), 'coefficient'), column('to', t('walks.to'), 'coefficient'), column('pairs', t('walks.pairs'))],
    rows,
  };
  return chartModel({ ...model, picture: (colours) => option(model, levels, growth, colours) });
}

/** Twenty boxes from -1 to 1; the last one holds 1 itself. */
export function bins(values) {
  const counts = new Array(BINS).fill(0);
  for (const r of values) {
    counts[Math.min(BINS - 1, Math.floor(((r + 1) / 2) * BINS))]++;
  }
  const edge = (i) => Number((-1 + (2 * i) / BINS).toFixed(2));
  return counts.map((count, i) => [edge(i), edge(i + 1), count]);
}

function option(model, levels, growth, colours) {
  const most = Math.max(...model.rows.map(([, , count]) => count));
  const mark = (r, name, type, above) => ({
    xAxis: r,
    lineStyle: { type },
    label: { formatter: `${name}, r = ${coefficient(r)}`, position: 'end', offset: [0, above], color: colours.ink, fontSize: 13 },
  });
  return {
    ...plain(colours),
    grid: { left: 50, right: 16, top: 56, bottom: 46 },
    tooltip: tooltip(colours, 'axis', ([item]) => tooltipText(model.rows[Math.min(item.dataIndex, model.rows.length - 1)])),
    xAxis: valueAxis(colours, { min: -1, max: 1, interval: 0.5, name: t('walks.axis'), nameLocation: 'middle', nameGap: 28, axisLabel: { formatter: coefficient } }),
    yAxis: valueAxis(colours, { min: 0, max: most, minInterval: 1 }),
    series: [
      {
        type: 'line',
        step: 'end',
        symbol: 'none',
        data: outline(model.rows),
        lineStyle: { color: colours.soft },
        itemStyle: { color: colours.soft },
        areaStyle: { color: colours.soft, opacity: 0.45 },
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: colours.areas[0], width: 3 },
          data: [mark(levels.r, t('why.levels'), 'solid', -20), mark(growth.r, t('why.growth'), [3, 3], 0)].filter((one) => one.xAxis !== null),
        },
      },
    ],
  };
}

/** From the lower edge of each box to the upper edge of the last. */
function outline(rows) {
  const [, end, count] = rows.at(-1);
  return [...rows.map(([from, , pairs]) => [from, pairs]), [end, count]];
}

const tooltipText = ([from, to, pairs]) => t('walks.tooltip', { from: coefficient(from), to: coefficient(to), pairs: number(pairs) });
