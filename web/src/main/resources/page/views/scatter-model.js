// The pairs behind one coefficient. Pure.

import { plain, tooltip, valueAxis, zeroLine } from '../chart-parts.js';
import { chartModel, column, rowWords } from '../chart-model.js';
import { areaName, coefficient, lagWords, number, t } from '../texts.js';

const LEVELS = ['level', 'mean7'];

/** @param found the coefficient of these pairs */
export function scatterModel(answer, found, areas) {
  const model = {
    name: `pairs_${answer.area.replace(':', '-')}`,
    title: t('scatter.title', { lag: lagWords(answer.lag) }),
    summary: t('scatter.summary', { area: areaName(areas.get(answer.area)), n: answer.pairs.length, r: coefficient(found?.r) }),
    range: { from: answer.from, to: answer.to },
    run: answer.run,
    columns: [
      column('x_day', t('scatter.xday'), 'day'),
      column('day', t('scatter.day'), 'day'),
      side('x', answer.x),
      side('y', answer.y),
    ],
    rows: answer.pairs.map((one) => [one.xDay, one.day, one.x, one.y]),
    height: 420,
  };
  return chartModel({ ...model, picture: (colours) => option(model, answer, colours) });
}

/** Growth and returns are differences of logarithms: near 0 they are nearly percent, far from it not. */
function side(axis, id) {
  return LEVELS.includes(id) ? column(axis, t(`${axis}.${id}`), 'tenth') : column(axis, `${t(`${axis}.${id}`)} (ln)`, 'log');
}

function option(model, answer, colours) {
  const axis = (at, level) => ({
    name: model.columns[at].label,
    nameLocation: 'middle',
    scale: level,
    axisLine: { onZero: false, lineStyle: { color: colours.line } },
    axisLabel: { formatter: (value) => number(value, level ? 0 : 2), hideOverlap: true },
  });
  return {
    ...plain(colours),
    grid: { left: 76, right: 26, top: 16, bottom: 54 },
    dataset: { source: model.rows },
    tooltip: tooltip(colours, 'item', (item) => rowWords(model, item.dataIndex).replaceAll(', ', '\n')),
    xAxis: valueAxis(colours, { ...axis(2, LEVELS.includes(answer.x)), nameGap: 30 }),
    yAxis: valueAxis(colours, { ...axis(3, answer.y === 'level'), nameGap: 56 }),
    series: [
      {
        type: 'scatter',
        encode: { x: 2, y: 3 },
        symbolSize: 7,
        itemStyle: { color: colours.index, opacity: 0.55 },
        markLine: answer.y === 'level' ? undefined : { ...zeroLine(colours), data: [{ yAxis: 0 }, ...(LEVELS.includes(answer.x) ? [] : [{ xAxis: 0 }])] },
      },
    ],
  };
}
