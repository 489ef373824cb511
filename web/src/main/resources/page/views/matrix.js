// Which areas at which shifts, corrected for having looked at so many.

import { el } from '../dom.js';
import { fileButtons } from '../file-buttons.js';
import { lagsOf, pairing } from '../lag-model.js';
import { t } from '../texts.js';
import { MatrixGrid } from './matrix-grid.js';
import { matrixModel, matrixRows } from './matrix-model.js';

export default class Matrix {
  controls = ['metric', 'range', 'pairing', 'kind', 'continent', 'matrix'];

  constructor(onChange, box) {
    this.box = box;
    this.title = el('h2', { id: 'matrix-title' });
    this.note = el('p', { class: 'warning', hidden: true });
    this.readout = el('p', { class: 'readout', 'data-testid': 'matrix-readout' });
    this.summary = el('p', { class: 'summary', 'data-testid': 'matrix-summary' });
    this.frame = el('div', { class: 'scroll matrix-frame', 'data-testid': 'matrix-grid' });
    const header = el('header', {}, this.title, fileButtons('matrix', () => this.model));
    box.append(el('section', { class: 'card', 'aria-labelledby': 'matrix-title' }, header, this.note, this.summary, this.readout, this.frame));
    this.grid = new MatrixGrid(this.frame, {
      pick: (row, lag) => onChange({ view: 'lags', areas: [row.id], focus: '', lag }),
      sort: onChange,
      tell: (text) => (this.readout.textContent = text),
    });
  }

  load({ state, range, ask }) {
    const family = { ...pairing(state, range), area: '' };
    return ask('correlation/matrix', { ...family, ...lagsOf(state), correction: state.correction });
  }

  show({ state, range, areas, answers }) {
    const rows = matrixRows(answers, state, areas);
    this.model = matrixModel(answers, rows, range);
    this.title.textContent = this.model.title;
    this.note.textContent = t('warning.levels');
    this.note.hidden = answers.warnings.length === 0;
    this.summary.textContent = this.model.summary;
    this.readout.textContent = t('matrix.how');
    this.grid.show(rows, answers.lags, state);
  }
}
