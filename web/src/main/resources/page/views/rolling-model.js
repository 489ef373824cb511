// The coefficient within windows that move through time. Pure.

import { plain, reachOf, tooltip, valueAxis, zeroLine } from '../chart-parts.js';
import { chartModel, column, rowWords } from '../chart-model.js';
import { tick } from '../time-axis.js';
import { areaName, coefficient, day, lagWords, t } from '../texts.js';

export function rollingModel(answer, areas) {
  const rows = answer.windows.map((one) => [one.from, one.to, one.r, one.ciLow, one.ciHigh, one.n, one.nEff]);
  const model = {
    name: `rolling-${answer.window}_${answer.area.replace(':', '-')}`,
    title: t('rolling.title', { window: answer.window }),
    summary: summary(answer, areaName(areas.get(answer.area))),
    range: { from: answer.from, to: answer.to },
    run: answer.run,
    columns: [
      column('from', t('col.start'), 'day'),
      column('to', t('col.end'), 'day'),
      column('r', 'r', 'coefficient'),
      column('ci_low', t('col.low'), 'coefficient'),
      column('ci_high', t('col.high'), 'coefficient'),
      column('n', t('col.n')),
      column('n_eff', t('col.neff'), 'tenth'),
    ],
    rows,
  };
  return chartModel({ ...model, picture: (colours) => option(model, colours) });
}

function summary(answer, area) {
  const known = answer.windows.filter((one) => one.r !== null);
  if (known.length === 0) {
    return t('rolling.none', { area, window: answer.window });
  }
  const low = known.reduce((a, b) => (b.r < a.r ? b : a));
  const high = known.reduce((a, b) => (b.r > a.r ? b : a));
  const away = known.filter((one) => one.ciLow !== null && (one.ciLow > 0 || one.ciHigh < 0)).length;
  return t('rolling.summary', {
    area,
    lag: lagWords(answer.lag),
    low: coefficient(low.r),
    lowday: day(low.to),
    high: coefficient(high.r),
    highday: day(high.to),
    away,
    all: known.length,
  });
}

function option(model, colours) {
  const limit = reachOf(model.rows.flatMap(([, , ...values]) => values.slice(0, 3)));
  const line = (column, style) => ({ type: 'line', symbol: 'none', encode: { x: 1, y: column }, lineStyle: { color: colours.index, ...style }, itemStyle: { color: colours.index } });
  return {
    ...plain(colours),
    grid: { left: 62, right: 16, top: 16, bottom: 36 },
    dataset: { source: model.rows },
    tooltip: tooltip(colours, 'axis', (items) => rowWords(model, items[0].dataIndex).replaceAll(', ', '\n')),
    xAxis: { type: 'time', axisLine: { onZero: false, lineStyle: { color: colours.line } }, axisLabel: { color: colours.soft, hideOverlap: true, formatter: tick } },
    yAxis: valueAxis(colours, { min: -limit, max: limit, interval: limit / 2, axisLabel: { formatter: coefficient } }),
    series: [
      { ...line(2, { width: 2.4 }), markLine: zeroLine(colours), z: 3 },
      line(3, { width: 1, type: [4, 3] }),
      line(4, { width: 1, type: [4, 3] }),
    ],
  };
}
