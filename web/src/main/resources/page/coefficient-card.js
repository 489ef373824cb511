// The card with one coefficient and how sure it is.

import { byId, el, show, svg } from './dom.js';
import { certainty, strength } from './finding.js';
import { coefficient, day, lagWords, number, pShort, t } from './texts.js';

export function showCoefficient(found, head) {
  byId('r').textContent = coefficient(found.r);
  byId('r').dataset.certainty = certainty(found);
  byId('strength').textContent = found.r === null ? '' : t(`strength.${strength(found.r)}`);
  showInterval(found);
  const facts = [
    ['lag', lagWords(found.lag)],
    ['interval', intervalWords(found)],
    ['p', pShort(found.p)],
    ['naive', pShort(found.pNaive)],
    ['n', number(found.n)],
    ['neff', number(found.nEff)],
    ['range', head.from ? `${day(head.from)} – ${day(head.to)}` : '–'],
  ];
  byId('facts').replaceChildren(
    ...facts.map(([name, text]) =>
      el('div', {}, el('dt', {}, t(`fact.${name}`)), el('dd', { 'data-testid': `fact-${name}` }, text)),
    ),
  );
  byId('lag').value = found.lag;
  byId('lag').setAttribute('aria-valuetext', lagWords(found.lag));
  byId('lag-words').textContent = lagWords(found.lag);
}

export function showWarnings(head) {
  const levels = head.warnings.some((warning) => warning.code === 'levels');
  byId('warning').textContent = levels ? t('warning.levels') : '';
  show(byId('warning'), levels);
}

function intervalWords(found) {
  if (found.ciLow === null) {
    return found.reason ? t(`reason.${found.reason}`) : '–';
  }
  return t('interval.words', { low: coefficient(found.ciLow), high: coefficient(found.ciHigh) });
}

/** A line from -1 to 1 with the interval and the coefficient on it. */
function showInterval(found) {
  const box = byId('interval');
  const at = (value) => 8 + (value + 1) * 92;
  const parts = [svg('line', { class: 'axis', x1: at(-1), x2: at(1), y1: 14, y2: 14 })];
  for (const mark of [-1, -0.5, 0, 0.5, 1]) {
    parts.push(svg('line', { class: mark === 0 ? 'zero' : 'axis', x1: at(mark), x2: at(mark), y1: 9, y2: 19 }));
    const label = svg('text', { x: at(mark), y: 31 }, mark === 0 ? '0' : number(mark, mark % 1 ? 1 : 0));
    parts.push(label);
  }
  if (found.ciLow !== null) {
    parts.push(svg('line', { class: 'band', x1: at(found.ciLow), x2: at(found.ciHigh), y1: 14, y2: 14 }));
  }
  if (found.r !== null) {
    parts.push(svg('circle', { class: 'point', cx: at(found.r), cy: 14, r: 5 }));
  }
  box.setAttribute('aria-label', `r = ${coefficient(found.r)}, ${t('fact.interval')}: ${intervalWords(found)}`);
  box.replaceChildren(...parts);
}
