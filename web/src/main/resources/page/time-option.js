// The option of the time chart: index above, cases below, one time axis. Pure.

import { compact, compactPercent, day, number, percent, t } from './texts.js';
import { plusDays } from './ranges.js';
import { plain, tooltip, zeroLine } from './chart-parts.js';
import { tick } from './time-axis.js';

/** A value holds for its whole period, so it is drawn as a step from its first day to its last. */
export function steps(periods, values) {
  const points = periods.map((period, i) => [period.start, values[i]]);
  const last = periods.at(-1);
  return last ? [...points, [plusDays(last.end, 1), values.at(-1)]] : points;
}

export function timeOption(model, colours) {
  const classic = model.view === 'classic';
  const series = [indexSeries(model, colours), ...caseSeries(model, colours, classic ? 0 : 1)];
  const zoomed = classic ? [0] : [0, 1];
  return {
    ...plain(colours),
    grid: classic ? [panel(58, 74, 70)] : [panel(38, '57%', 16), panel('53%', 74, 16)],
    title: classic ? [] : titles(model, colours),
    legend: legend(model, colours, classic),
    axisPointer: { link: [{ xAxisIndex: 'all' }], lineStyle: { color: colours.soft } },
    tooltip: tooltip(colours, 'axis', (items) => tooltipText(model, items)),
    xAxis: zoomed.map((i) => timeAxis(model, colours, i, !classic && i === 0)),
    yAxis: valueAxes(model, colours, classic),
    dataZoom: [
      { type: 'inside', xAxisIndex: zoomed, zoomOnMouseWheel: 'ctrl', moveOnMouseMove: true },
      slider(zoomed, colours),
    ],
    series,
  };
}

function panel(top, bottom, right) {
  return { left: 62, right, top, bottom };
}

function titles(model, colours) {
  const style = { fontSize: 13, fontWeight: 600, color: colours.ink };
  return [
    { text: model.titles.index, left: 0, top: 8, padding: 0, textStyle: style },
    { text: model.titles.cases, left: 0, top: '46.8%', padding: 0, textStyle: style },
  ];
}

function legend(model, colours, classic) {
  const several = classic || model.areas.length > 1;
  return {
    show: several,
    top: classic ? 6 : '46.5%',
    right: 0,
    itemWidth: 26,
    itemStyle: { opacity: 0 },
    type: 'scroll',
    width: classic ? '100%' : '62%',
    textStyle: { color: colours.ink },
    data: (classic ? [model.indexName] : []).concat(model.areas.map((area) => area.name)),
  };
}

function indexSeries(model, colours) {
  return {
    name: model.indexName,
    type: 'line',
    xAxisIndex: 0,
    yAxisIndex: 0,
    symbol: 'none',
    data: indexPoints(model),
    step: model.indexSteps ? 'end' : false,
    lineStyle: { color: colours.index, width: 2 },
    itemStyle: { color: colours.index },
    areaStyle: model.relative || model.view === 'classic' ? undefined : fade(colours.index),
    markLine: model.relative ? zeroLine(colours) : undefined,
    z: 3,
  };
}

/** A stepped index holds until the end of its last period. */
function indexPoints(model) {
  const points = model.index.map((point) => [point.at, point.value]);
  const last = model.index.at(-1);
  return model.indexSteps && last ? [...points, [plusDays(last.end, 1), last.value]] : points;
}

function caseSeries(model, colours, grid) {
  const single = model.areas.length === 1;
  return model.areas.flatMap((area, i) => {
    const colour = colours.areas[i];
    const base = { name: area.name, type: 'line', xAxisIndex: grid, yAxisIndex: 1, symbol: 'none' };
    const raw = {
      ...base,
      step: 'end',
      data: steps(model.periods, area.values),
      lineStyle: { color: colour, width: area.mean7 ? 0 : 2, type: colours.dashes[i] },
      itemStyle: { color: colour },
      areaStyle: single ? { color: colour, opacity: area.mean7 ? 0.3 : 0.2 } : undefined,
      markLine: model.relative && i === 0 ? zeroLine(colours) : undefined,
      markArea: i === 0 ? cut(model, colours) : undefined,
    };
    const mean = {
      ...base,
      data: area.mean7 && model.periods.map((period, at) => [period.start, area.mean7[at]]),
      lineStyle: { color: colour, width: 2.2, type: colours.dashes[i] },
      itemStyle: { color: colour },
    };
    if (!area.mean7) {
      return [raw];
    }
    return single ? [raw, mean] : [{ ...mean, markArea: raw.markArea }];
  });
}

/** Shades what the range cuts: less of a period is not a fall. */
function cut(model, colours) {
  const days = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const wide = (period) => days(period.start, period.end) > days(model.from, model.to) / 18;
  return {
    silent: true,
    itemStyle: { color: colours.soft, opacity: 0.12 },
    label: { position: 'insideTop', color: colours.soft, fontSize: 11 },
    data: model.periods
      .filter((period) => period.partial)
      .map((period) => [
        { xAxis: period.start, name: wide(period) ? t('partial.short') : '' },
        { xAxis: plusDays(period.end, 1) },
      ]),
  };
}

function fade(colour) {
  return { color: colour, opacity: 0.08, origin: 'start' };
}

function timeAxis(model, colours, grid, bare) {
  return {
    type: 'time',
    gridIndex: grid,
    min: model.from,
    max: plusDays(model.to, 1),
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: !bare, lineStyle: { color: colours.line } },
    axisLabel: { show: !bare, color: colours.soft, hideOverlap: true, padding: [0, 4], showMaxLabel: false, formatter: tick },
    splitLine: { show: false },
  };
}

function valueAxes(model, colours, classic) {
  const format = model.relative ? compactPercent : compact;
  const axis = (extra) => ({
    type: 'value',
    scale: false,
    splitNumber: 4,
    axisLabel: { color: colours.soft, formatter: format },
    splitLine: { lineStyle: { color: colours.line } },
    ...extra,
  });
  const level = { scale: !model.relative, axisLabel: { color: colours.soft, formatter: model.relative ? format : (v) => number(v) } };
  return [
    axis({ gridIndex: 0, ...level, name: classic ? model.titles.index : '', nameTextStyle: { align: 'left' } }),
    axis({
      gridIndex: classic ? 0 : 1,
      position: classic ? 'right' : 'left',
      name: classic ? model.titles.cases : '',
      nameTextStyle: { align: 'right' },
      splitLine: { show: !classic, lineStyle: { color: colours.line } },
    }),
  ];
}

function slider(axes, colours) {
  return {
    type: 'slider',
    xAxisIndex: axes,
    height: 22,
    bottom: 8,
    brushSelect: true,
    showDetail: false,
    borderColor: colours.line,
    fillerColor: 'rgba(128,140,160,0.16)',
    handleStyle: { color: colours.card, borderColor: colours.soft },
    moveHandleStyle: { color: colours.line },
    dataBackground: { lineStyle: { color: colours.line }, areaStyle: { color: colours.line } },
    selectedDataBackground: { lineStyle: { color: colours.soft }, areaStyle: { color: colours.line } },
  };
}

function tooltipText(model, items) {
  const time = items[0].axisValue;
  const at = new Date(time).toISOString().slice(0, 10);
  const found = model.index.findLast((point) => point.at <= at);
  const position = model.periods.findIndex((period) => period.start <= at && at <= period.end);
  const lines = [position < 0 ? day(at) : periodWords(model.periods[position])];
  if (found) {
    lines.push(`${model.indexName}: ${model.relative ? percent(found.value) : number(found.value)}`);
  }
  for (const area of position < 0 ? [] : model.areas) {
    const value = area.values[position];
    lines.push(`${area.name}: ${model.relative ? percent(value) : number(value, model.digits)}`);
    if (area.mean7) {
      lines.push(`   ${t('time.mean7')}: ${number(area.mean7[position], Math.max(model.digits, 1))}`);
    }
  }
  return lines.join('\n');
}

export function periodWords(period) {
  const words =
    period.start === period.end ? day(period.start) : `${day(period.start)} – ${day(period.end)}`;
  return period.partial ? `${words} (${t('partial')})` : words;
}
