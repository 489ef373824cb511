// Several areas as small pictures with one time axis: values as they are, per head, summed, or as change. Pure.

import { plain, tooltip, valueAxis } from '../chart-parts.js';
import { chartModel, column, rowWords } from '../chart-model.js';
import { tick } from '../time-axis.js';
import { plotted, scaleOf } from './scales.js';
import { areaName, compact, compactPercent, day, number, percent, t } from '../texts.js';

const PANEL = 150;
export const ALIGN_AT = 1;

/**
 * @param answer series of the wanted shape
 * @param starts by area the position of its first day, or null where all days count alike
 */
export function exploreModel(answer, state, areas, starts) {
  const relative = state.shape === 'relative';
  const shown = state.areas.map((id) => answer.series.find((one) => one.area === id)).filter((one) => one);
  const values = shown.map((one) => shifted(scaled(one, state, areas.get(one.area)), starts?.get(one.area) ?? 0));
  const names = shown.map((one) => areaName(areas.get(one.area)));
  const length = starts ? Math.max(0, ...values.map((one) => one.length)) : answer.periods.length;
  const aligned = starts !== null;
  const model = {
    name: ['explore', state.metric, state.shape, state.areas.join('-').replaceAll(':', '-')].join('_'),
    title: title(answer, state),
    summary: summary(values, names, relative, answer, aligned),
    range: { from: answer.from, to: answer.to },
    run: answer.run,
    grows: true,
    height: Math.max(240, shown.length * PANEL + 46),
    columns: [aligned ? column('day', t('explore.day')) : column('start', t('col.start'), 'day'), ...shown.map((one, i) => column(one.area, names[i], relative ? 'percent' : state.per ? 'tenth' : 'count'))],
    rows: Array.from({ length }, (_, i) => [aligned ? i : answer.periods[i].start, ...values.map((one) => one[i] ?? null)]),
  };
  return chartModel({ ...model, picture: (colours) => option(model, state, colours, aligned) });
}

/** Sums and means come without regard to population. */
function scaled(one, state, area) {
  const per = state.per && ['mean7', 'cumulative'].includes(state.shape);
  if (!per) {
    return one.values;
  }
  return one.values.map((value) => (value === null || !area.population ? null : (value / area.population) * 100_000));
}

const shifted = (values, start) => (start < 0 ? [] : values.slice(start));

/** By area the first day with at least so many per 100,000 in sum; -1 where there is none. */
export function startsOf(cumulative, areas) {
  return new Map(
    cumulative.series.map((one) => {
      const { population } = areas.get(one.area);
      return [one.area, population ? one.values.findIndex((value) => value !== null && (value / population) * 100_000 >= ALIGN_AT) : -1];
    }),
  );
}

function title(answer, state) {
  const per = state.per && state.shape !== 'relative' ? ` ${t('explore.per')}` : '';
  const unit = state.shape === 'cumulative' ? '' : ` ${t(`time.unit.${answer.unit}`)}`;
  return `${t(`metric.${state.metric}.noun`)}${unit}: ${t(`shape.${state.shape}`)}${per}`;
}

function summary(values, names, relative, answer, aligned) {
  const sentences = values.map((one, i) => {
    const known = one.filter((value) => value !== null);
    if (known.length === 0) {
      return t('explore.none', { area: names[i] });
    }
    const most = known.reduce((a, b) => Math.max(a, b));
    const format = relative ? percent : (value) => number(value, Number.isInteger(value) || value >= 10 ? 0 : 1);
    return t('explore.most', { area: names[i], most: format(most), last: format(known.at(-1)) });
  });
  const start = aligned ? ` ${t('explore.aligned', { least: ALIGN_AT })}` : '';
  return `${sentences.join(' ')}${start} ${t('explore.range', { from: day(answer.from), to: day(answer.to) })}`;
}

function option(model, state, colours, aligned) {
  const count = model.columns.length - 1;
  const scale = scaleOf(state.scale);
  const each = (make) => Array.from({ length: count }, (_, i) => make(i));
  const height = 100 / Math.max(1, count);
  const format = state.shape === 'relative' ? compactPercent : compact;
  return {
    ...plain(colours),
    title: each((i) => ({ text: model.columns[i + 1].label, left: 0, top: `${i * height}%`, padding: [5, 0, 0, 0], textStyle: { fontSize: 13, color: colours.ink } })),
    grid: each((i) => ({ left: 62, right: 16, top: `${i * height + (24 / model.height) * 100}%`, height: `${height - (48 / model.height) * 100}%` })),
    axisPointer: { link: [{ xAxisIndex: 'all' }], lineStyle: { color: colours.soft } },
    tooltip: tooltip(colours, 'axis', (items) => rowWords(model, items[0].dataIndex).replaceAll(', ', '\n')),
    xAxis: each((i) => ({
      type: aligned ? 'value' : 'time',
      gridIndex: i,
      ...(aligned ? { max: model.rows.length } : {}),
      axisLine: { onZero: false, lineStyle: { color: colours.line } },
      axisLabel: { show: true, color: colours.soft, hideOverlap: true, ...(aligned ? {} : { formatter: tick }) },
      splitLine: { show: false },
    })),
    yAxis: each((i) => valueAxis(colours, { gridIndex: i, splitNumber: 3, ...(state.scale === 'linear' ? {} : { minInterval: 1 }), axisLabel: { formatter: (value) => format(scale.back(value)) } })),
    series: each((i) => ({
      type: 'line',
      xAxisIndex: i,
      yAxisIndex: i,
      symbol: 'none',
      name: model.columns[i + 1].label,
      data: plotted(model.rows, i + 1, scale),
      lineStyle: { color: colours.areas[i], width: 2, type: colours.dashes[i] },
      itemStyle: { color: colours.areas[i] },
      areaStyle: { color: colours.areas[i], opacity: 0.12, origin: state.scale === 'log' ? 'start' : 'auto' },
    })),
  };
}
