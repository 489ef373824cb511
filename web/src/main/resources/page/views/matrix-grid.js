// The heatmap as a table that the keyboard walks through: one cell is in the tab order at a time.

import { el } from '../dom.js';
import { areaName, coefficient, lagWords, number, pShort, t } from '../texts.js';
import { cellText } from './matrix-model.js';

const PAGE = 10;

export class MatrixGrid {
  /** @param on {pick: (row, lag), sort: (part of the state), tell: (text)} */
  constructor(box, on) {
    this.box = box;
    this.on = on;
    box.addEventListener('keydown', (event) => this.key(event));
    box.addEventListener('focusin', (event) => this.tell(event.target));
    box.addEventListener('mouseover', (event) => this.tell(event.target));
    box.addEventListener('click', (event) => this.pick(event.target));
  }

  show(rows, lags, state) {
    this.rows = rows;
    this.lags = lags;
    const head = el('tr', {}, this.header(t('top.area'), { sort: 'name' }, state.sort === 'name'), ...lags.map((lag) => this.header(lag > 0 ? `+${lag}` : cellText(lag / 100), { sort: 'lag', lag }, state.sort === 'lag' && lag === state.lag, lagWords(lag))));
    this.cells = rows.map((row) => row.r.map((r, i) => cell(row, i)));
    const body = rows.map((row, at) => el('tr', {}, el('th', { scope: 'row' }, row.name), ...this.cells[at]));
    this.box.replaceChildren(
      el('table', { class: 'matrix', role: 'grid', 'aria-label': t('matrix.grid') }, el('thead', {}, head), el('tbody', {}, ...body)),
    );
    this.at = [0, Math.max(0, lags.indexOf(state.lag))];
    this.current()?.setAttribute('tabindex', '0');
  }

  header(text, part, now, label = null) {
    const button = el('button', { type: 'button', class: 'sort', 'aria-label': label && t('matrix.sort', { lag: label }), onclick: () => this.on.sort(part) }, text);
    return el('th', { scope: 'col', 'aria-sort': now ? 'ascending' : null }, button);
  }

  current() {
    return this.cells[this.at[0]]?.[this.at[1]];
  }

  key(event) {
    if (event.target.getAttribute('role') !== 'gridcell') {
      return;
    }
    const [row, column] = this.at;
    const all = event.ctrlKey;
    const moves = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      PageUp: [row - PAGE, column],
      PageDown: [row + PAGE, column],
      Home: [all ? 0 : row, 0],
      End: [all ? this.rows.length - 1 : row, this.lags.length - 1],
    };
    if (event.key === 'Enter') {
      this.pick(event.target);
    } else if (Object.hasOwn(moves, event.key)) {
      this.move(...moves[event.key]);
    } else {
      return;
    }
    event.preventDefault();
  }

  move(row, column) {
    const within = (value, size) => Math.min(size - 1, Math.max(0, value));
    this.current().setAttribute('tabindex', '-1');
    this.at = [within(row, this.rows.length), within(column, this.lags.length)];
    this.current().setAttribute('tabindex', '0');
    this.current().focus();
  }

  tell(target) {
    const place = this.placeOf(target);
    if (place) {
      const text = cellWords(this.rows[place[0]], this.lags[place[1]], place[1]);
      target.setAttribute('aria-label', text);
      this.on.tell(text);
    }
  }

  pick(target) {
    const place = this.placeOf(target);
    if (place) {
      this.on.pick(this.rows[place[0]], this.lags[place[1]]);
    }
  }

  placeOf(target) {
    if (target.getAttribute?.('role') !== 'gridcell') {
      return null;
    }
    return [target.parentElement.sectionRowIndex, target.cellIndex - 1];
  }
}

function cell(row, i) {
  const r = row.r[i];
  const sure = row.q[i] !== null && row.q[i] < 0.05;
  const strength = r === null ? 0 : Math.min(4, Math.floor(Math.abs(r) * 10));
  const side = r === null ? 'none' : r < 0 ? 'down' : 'up';
  return el('td', { role: 'gridcell', tabindex: -1, class: `${side}-${strength}${sure ? ' sure' : ''}` }, cellText(r));
}

export function cellWords(row, lag, i) {
  const place = `${row.name ?? areaName(row)}, ${lagWords(lag)}`;
  if (row.r[i] === null) {
    return `${place}: ${t(`reason.${row.reason[i]}`)}`;
  }
  const sure = row.p[i] === null ? t(`reason.${row.reason[i]}`) : `p ${pShort(row.p[i])}, q ${pShort(row.q[i])}`;
  return `${place}: r = ${coefficient(row.r[i])}, ${sure}, n = ${number(row.n[i])}`;
}
