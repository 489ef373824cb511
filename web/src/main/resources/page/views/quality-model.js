// The lanes of what is odd about the data. Pure.

import { plain, tooltip } from '../chart-parts.js';
import { chartModel, column, rowWords } from '../chart-model.js';
import { plusDays } from '../ranges.js';
import { tick } from '../time-axis.js';
import { areaName, day, number, t } from '../texts.js';
import { KINDS, oddities } from './quality.js';

export function qualityModel({ series, index }, areas) {
  const found = oddities(series, index);
  const who = (id) => (id ? areaName(areas.get(id)) : t(`kind.${index.kind}`));
  const whose = (one) => (one.kind === 'partial' ? t('quality.range') : who(one.who));
  const rows = found.map((one) => [t(`quality.${one.kind}`), whose(one), one.from, one.to, one.value]);
  const lanes = [...new Set(rows.map(lane))];
  const model = {
    name: `quality_${series.metric}`,
    title: t('quality.title'),
    summary: summary(found, series),
    range: { from: series.from, to: series.to },
    run: series.run,
    grows: true,
    height: 70 + Math.max(1, lanes.length) * 34,
    columns: [column('kind', t('quality.kind'), 'text'), column('of', t('quality.of'), 'text'), column('from', t('col.start'), 'day'), column('to', t('col.end'), 'day'), column('value', t('quality.value'))],
    rows,
  };
  return chartModel({ ...model, picture: (colours, narrow) => option(model, lanes, colours, narrow) });
}

const lane = ([kind, of]) => `${kind}: ${of}`;

function summary(found, series) {
  const range = { from: day(series.from), to: day(series.to) };
  if (found.length === 0) {
    return t('quality.none', range);
  }
  const counts = KINDS.map((kind) => [kind, found.filter((one) => one.kind === kind).length]).filter(([, count]) => count > 0);
  return t('quality.summary', { ...range, counts: counts.map(([kind, count]) => `${t(`quality.${kind}`)} (${number(count)})`).join(', ') });
}

function option(model, lanes, colours, narrow) {
  return {
    ...plain(colours),
    grid: { left: narrow ? 130 : 270, right: 16, top: 12, bottom: 36 },
    tooltip: tooltip(colours, 'item', (item) => rowWords(model, item.dataIndex).replaceAll(', ', '\n')),
    xAxis: { type: 'time', min: model.range.from, max: plusDays(model.range.to, 1), axisLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.soft, hideOverlap: true, formatter: tick } },
    yAxis: { type: 'category', data: lanes, inverse: true, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: colours.line } }, axisLabel: { color: colours.ink, width: narrow ? 120 : 258, overflow: 'truncate' } },
    series: [
      {
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [6, 18],
        data: model.rows.map((row) => [row[2], lane(row), row[4]]),
        itemStyle: { color: colours.index, opacity: 1 },
      },
      { type: 'line', data: stretches(model.rows), silent: true, symbol: 'none', lineStyle: { color: colours.index, width: 18, cap: 'butt' }, tooltip: { show: false } },
    ],
  };
}

/** From the first day to the end of the last, lifted between two findings. */
function stretches(rows) {
  return rows.filter((row) => row[2] !== row[3]).flatMap((row) => [[row[2], lane(row)], [plusDays(row[3], 1), lane(row)], [plusDays(row[3], 1), null]]);
}
