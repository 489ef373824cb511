// Real tables with the same numbers as the charts.

import { el } from './dom.js';

/** Fills a box with a table; the first column is the row's heading. */
export function table(box, caption, header, rows) {
  const head = el('tr', {}, ...header.map((text) => el('th', { scope: 'col' }, text)));
  const body = rows.map(([first, ...others]) =>
    el('tr', {}, el('th', { scope: 'row' }, first), ...others.map((text) => el('td', {}, text))),
  );
  box.replaceChildren(
    el('table', {}, el('caption', { class: 'unseen' }, caption), el('thead', {}, head), el('tbody', {}, ...body)),
  );
}
