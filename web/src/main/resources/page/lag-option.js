// The option of the lag chart: one stem per shift with its interval. Pure.

import { plain, reachOf, tooltip } from './chart-parts.js';
import { coefficient, lagWords, pWords, t } from './texts.js';

export function lagOption(lags, chosen, colours, narrow) {
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
      { type: 'custom', data: lags.map(row), renderItem: stem(lags, chosen, colours, narrow ? 0.6 : 1), z: 2 },
      ticks(lags, colours, limit, narrow ? 7 : 2),
    ],
  };
}

const row = (one) => [one.lag, one.r, one.ciLow, one.ciHigh];

function stem(lags, chosen, colours, scale) {
  return (params, api) => {
    const one = lags[params.dataIndex];
    if (one.r === null) {
      return null;
    }
    const [x, top] = api.coord([one.lag, one.r]);
    const [, base] = api.coord([one.lag, 0]);
    const selected = one.lag === chosen;
    const sure = one.p !== null && one.p < 0.05;
    const colour = selected ? colours.areas[0] : colours.index;
    const radius = (selected ? 7 : 4.5) * scale;
    const children = [line(x, base, x, top, colour, selected ? 3 : 2, 1)];
    if (one.ciLow !== null) {
      const [, low] = api.coord([one.lag, one.ciLow]);
      const [, high] = api.coord([one.lag, one.ciHigh]);
      children.unshift(line(x, low, x, high, colour, (selected ? 12 : 8) * scale, selected ? 0.3 : 0.16));
    }
    children.push({
      type: 'circle',
      shape: { cx: x, cy: top, r: radius },
      style: { fill: sure ? colour : colours.card, stroke: colour, lineWidth: 2 },
    });
    return { type: 'group', children };
  };
}

function line(x1, y1, x2, y2, stroke, lineWidth, opacity) {
  return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth, opacity, lineCap: 'round' } };
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
