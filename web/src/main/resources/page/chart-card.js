// A card with one chart: title, picture, summary, table, files, and a way through it by keyboard.

import { rowWords, words } from './chart-model.js';
import { Chart } from './charts.js';
import { byId, el, show } from './dom.js';
import { fileButtons } from './file-buttons.js';
import { palette } from './palette.js';
import { table } from './tables.js';
import { t } from './texts.js';

const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

export class ChartCard {
  /**
   * @param section an element for the card
   * @param name for tests and for the heading's id
   * @param options {tall, extra: elements for the header, onPick: row => void}
   */
  constructor(section, name, { tall = false, extra = [], onPick = null } = {}) {
    this.title = el('h2', { id: `${name}-title` });
    this.note = el('p', { class: 'warning', hidden: true, 'data-testid': `${name}-note` });
    this.box = el('div', { class: tall ? 'chart tall' : 'chart', role: 'application', tabindex: 0, 'data-testid': `${name}-chart` });
    this.summary = el('p', { class: 'summary', 'data-testid': `${name}-summary` });
    this.caption = el('summary', {});
    this.table = el('div', { class: 'scroll', tabindex: 0, role: 'region' });
    this.details = el('details', { 'data-testid': `${name}-table` }, this.caption, this.table);
    this.files = fileButtons(name, () => this.model);
    section.setAttribute('aria-labelledby', `${name}-title`);
    section.replaceChildren(el('header', {}, this.title, ...extra, this.files), this.note, this.box, this.summary, this.details);
    this.chart = new Chart(this.box);
    this.chart.onShape = () => this.model && this.draw();
    this.onPick = onPick;
    if (onPick) {
      this.chart.onPick((position) => onPick(this.model.rows[position]));
    }
    this.at = -1;
    this.box.addEventListener('keydown', (event) => this.key(event));
    this.details.addEventListener('toggle', () => this.fillTable());
  }

  /** Resolves when the picture is there. */
  show(model, note = '') {
    this.model = model;
    this.at = -1;
    this.title.textContent = model.title;
    this.note.textContent = note;
    show(this.note, note !== '');
    this.summary.textContent = model.summary;
    this.caption.textContent = t('table');
    this.table.setAttribute('aria-label', `${t('table')}: ${model.title}`);
    this.files.setAttribute('aria-label', t('files'));
    this.fillTable();
    return this.draw();
  }

  draw() {
    const narrow = this.chart.narrow();
    this.box.style.height = this.model.grows ? `${(narrow && this.model.narrowHeight) || this.model.height}px` : '';
    this.box.setAttribute('aria-roledescription', t('chart'));
    const description = `${this.model.title}. ${this.model.summary} ${t('chart.keys')}`;
    return this.chart.draw(this.model.picture(palette(), narrow), description);
  }

  /** A table that nobody has opened costs nothing. */
  fillTable() {
    if (this.model && this.details.open) {
      const { columns, rows, summary } = this.model;
      table(this.table, summary, columns.map((one) => one.label), rows.map((row) => row.map((value, i) => words(columns[i], value))));
    }
  }

  key(event) {
    const last = (this.model?.rows.length ?? 0) - 1;
    if (last < 0) {
      return;
    }
    if (event.key === 'Enter' && this.onPick && this.at >= 0) {
      this.onPick(this.model.rows[this.at]);
    } else if (event.key in STEPS) {
      this.move(Math.min(last, Math.max(0, this.at + STEPS[event.key])));
    } else if (event.key === 'Home' || event.key === 'End') {
      this.move(event.key === 'Home' ? 0 : last);
    } else if (event.key === 'Escape') {
      this.chart.point(null);
    } else {
      return;
    }
    event.preventDefault();
  }

  move(position) {
    this.at = position;
    this.chart.point({ seriesIndex: this.model.cursor ?? 0, dataIndex: position });
    byId('live').textContent = rowWords(this.model, position);
  }
}
