// The option of the lag chart: one stem per shift with its interval. Pure.

import { plain, reachOf, tooltip } from './chart-parts.js';
import { coefficient, lagWords, pWords, t } from './texts.js';

export function lagOption(lags, chosen, colours, narrow) {
  const tight = narrow || lags.length > 40;
  const limit = reachOf(lags.flatMap((one) => [one.r, one.ciLow, one.ciHigh]));
  return {
    ...plain(colours),
    grid: { left: 62, right: 16, top: 16, bottom: 58 },
    tooltip: tooltip(colours, 'item', (item) => tooltipText(lags.find((one) => one.lag === item.value[0]))),
    xAxis: {
      type: 'value',
      min: lags[0].lag - 0.7,
      max: lags.at(-1).lag + 0.7,
      interval: 1,
      name: t(narrow ? 'lags.axis.short' : 'lags.axis'),
      nameLocation: 'middle',
      nameGap: 32,
      nameTextStyle: { color: colours.soft },
      axisLine: { onZero: true, lineStyle: { color: colours.soft } },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: -limit,
      max: limit,
      interval: limit / 2,
      axisLabel: { color: colours.soft, formatter: coefficient },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: [
      dots(lags, chosen, colours, tight ? 0.6 : 1),
      strokes(lags.filter((one) => one.lag !== chosen), interval, { color: colours.index, width: tight ? 5 : 8, opacity: 0.16 }),
      strokes(lags.filter((one) => one.lag === chosen), interval, { color: colours.areas[0], width: tight ? 7 : 12, opacity: 0.3 }),
      strokes(lags.filter((one) => one.lag !== chosen), stem, { color: colours.index, width: 2 }),
      strokes(lags.filter((one) => one.lag === chosen), stem, { color: colours.areas[0], width: 3 }),
      reach(lags, limit, tight),
      reach(lags, -limit, tight),
      ticks(lags, colours, limit, tickStep(lags.length, narrow)),
    ],
  };
}

const tickStep = (count, narrow) => (count > 40 ? (narrow ? 15 : 5) : narrow ? 7 : 2);
const interval = (one) => [one.ciLow, one.ciHigh];
const stem = (one) => [0, one.r];

/** Filled where p is below 0.05. */
function dots(lags, chosen, colours, scale) {
  const data = lags.map((one) => {
    const colour = one.lag === chosen ? colours.areas[0] : colours.index;
    const sure = one.p !== null && one.p < 0.05;
    return {
      value: [one.lag, one.r, one.ciLow, one.ciHigh],
      symbolSize: (one.lag === chosen ? 14 : 9) * scale,
      itemStyle: { color: sure ? colour : colours.card, borderColor: colour, borderWidth: 2, opacity: 1 },
    };
  });
  return { type: 'scatter', data, z: 4 };
}

/** Upright strokes in one line that is lifted between them. */
function strokes(lags, ends, style) {
  const known = lags.filter((one) => !ends(one).includes(null));
  const data = known.flatMap((one) => [...ends(one).map((end) => [one.lag, end]), [one.lag, null]]);
  return { type: 'line', data, silent: true, symbol: 'none', lineStyle: { cap: 'round', ...style }, tooltip: { show: false } };
}

/** The whole height of a shift answers the pointer. */
function reach(lags, limit, tight) {
  return { type: 'bar', data: lags.map((one) => [one.lag, limit]), barWidth: tight ? 8 : 16, barGap: '-100%', itemStyle: { opacity: 0 }, emphasis: { disabled: true } };
}

/** Labels at the bottom, whatever the height of the zero line. */
function ticks(lags, colours, limit, every) {
  const labelled = lags.filter((one) => one.lag % every === 0);
  return {
    type: 'scatter',
    silent: true,
    symbolSize: 0,
    tooltip: { show: false },
    data: labelled.map((one) => [one.lag, -limit]),
    label: {
      show: true,
      position: 'bottom',
      color: colours.soft,
      formatter: (item) => `${item.value[0] > 0 ? '+' : ''}${String(item.value[0]).replace('-', '−')}`,
    },
  };
}

function tooltipText(one) {
  const lines = [lagWords(one.lag), `r = ${coefficient(one.r)}`];
  if (one.ciLow !== null) {
    const low = coefficient(one.ciLow);
    const high = coefficient(one.ciHigh);
    lines.push(`${t('fact.interval')}: ${t('interval.words', { low, high })}`, `p ${pWords(one.p)}`);
  } else {
    lines.push(t(`reason.${one.reason}`));
  }
  lines.push(`n = ${one.n}`);
  return lines.join('\n');
}
