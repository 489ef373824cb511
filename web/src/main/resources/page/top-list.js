// The most certain coefficients of the run, each a way to look at it.

import { byId, el } from './dom.js';
import { areaName, coefficient, number, pShort, t } from './texts.js';

export function showTop(top, areas, onPick) {
  byId('top-summary').textContent = t('top.summary', {
    searched: number(top.searched),
    metric: t(`metric.${top.metric}.word`),
    method: top.method === 'pearson' ? 'Pearson' : 'Spearman',
  });
  if (top.entries.length === 0) {
    byId('top').replaceChildren(el('p', {}, t('top.none')));
    return;
  }
  const header = ['area', 'r', 'p', 'q'];
  byId('top').replaceChildren(
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...header.map((name) => el('th', { scope: 'col' }, t(`top.${name}`))))),
      el('tbody', {}, ...top.entries.map((entry) => line(entry, areas, onPick))),
    ),
  );
}

function line(entry, areas, onPick) {
  const name = areaName(areas.get(entry.area) ?? { id: entry.area, name: entry.areaName });
  const pick = el(
    'button',
    { type: 'button', class: 'link', 'data-testid': `top-${entry.area}`, onclick: () => onPick(entry) },
    name,
  );
  const cells = [coefficient(entry.r), pShort(entry.p), pShort(entry.q)];
  return el('tr', {}, el('th', { scope: 'row' }, pick, el('small', {}, shiftWords(entry.lag))), ...cells.map((text) => el('td', {}, text)));
}

function shiftWords(lag) {
  return t(lag === 0 ? 'top.lag.zero' : `top.lag.${lag > 0 ? 'ahead' : 'behind'}`, { k: Math.abs(lag) });
}
