// The ledger of runs, and for one of them the way from this page back to the source.

import { el } from '../dom.js';
import { table } from '../tables.js';
import { moment, number, t } from '../texts.js';
import { lineage } from './lineage.js';

export default class Runs {
  controls = [];

  constructor(onChange, box) {
    this.box = box;
    this.onChange = onChange;
    this.lineage = el('section', { class: 'card', 'aria-labelledby': 'lineage-title', 'data-testid': 'lineage' });
    this.heading = el('h2', { id: 'ledger-title' });
    this.ledger = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'ledger-title', 'data-testid': 'ledger' });
    box.append(this.lineage, el('section', { class: 'card' }, el('header', {}, this.heading), this.ledger));
  }

  /** The ledger is that of now, whichever run is shown. */
  async load({ run, signal, open }) {
    const [list, detail] = await Promise.all([open('runs', {}, signal), open(`runs/${run}`, {}, signal)]);
    return { list, detail };
  }

  show({ answers, run }) {
    const { list, detail } = answers;
    this.lineage.replaceChildren(...lineage(detail));
    this.heading.textContent = t('runs.title', { pipeline: list.pipeline });
    const header = ['run', 'state', 'created', 'took', 'attempts', 'rows', 'method'].map((name) => t(`runs.${name}`));
    table(this.ledger, this.heading.textContent, header, list.runs.map((one) => this.line(one, run)));
  }

  line(one, run) {
    const words = el('span', {}, one.published ? `${t('runs.published')} · ` : '', el('span', {}, t(`runs.state.${one.state ?? 'NONE'}`)));
    const seconds = one.startedAt && one.endedAt ? (Date.parse(one.endedAt) - Date.parse(one.startedAt)) / 1000 : null;
    return [this.link(one, run), words, moment(one.createdAt), seconds === null ? '–' : t('runs.seconds', { s: number(seconds, 1) }), number(one.attemptCount), number(one.rows), String(one.methodVersion)];
  }

  /** A run whose results are kept can be looked at as a whole. */
  link(one, run) {
    const id = el('code', {}, one.runId.slice(0, 10));
    if (one.runId === run) {
      return el('strong', {}, id, ` ${t('runs.here')}`);
    }
    return one.state === 'COMPLETE'
      ? el('button', { type: 'button', class: 'link', onclick: () => this.onChange({ run: one.published ? '' : one.runId }) }, id)
      : id;
  }
}
