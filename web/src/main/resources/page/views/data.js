// What the numbers are made of: oddities day by day, and everything as files.

import { download } from '../api.js';
import { ChartCard } from '../chart-card.js';
import { words } from '../chart-model.js';
import { el } from '../dom.js';
import { fileButtons } from '../file-buttons.js';
import { lagsOf, pairing } from '../lag-model.js';
import { table } from '../tables.js';
import { t } from '../texts.js';
import { changesModel } from './changes-model.js';
import { qualityModel } from './quality-model.js';

export default class Data {
  controls = ['areas', 'metric', 'range', 'kind'];

  constructor(onChange, box) {
    this.box = box;
    const section = el('section', { class: 'card' });
    this.files = el('section', { class: 'card', 'aria-labelledby': 'downloads-title' });
    this.changes = el('section', { class: 'card', 'aria-labelledby': 'changes-title', 'data-testid': 'changes' });
    this.failure = el('p', { class: 'warning', role: 'alert', hidden: true });
    box.append(section, this.changes, this.files);
    this.quality = new ChartCard(section, 'quality', {});
  }

  async load({ state, range, run, ask, open, signal }) {
    const [series, index, detail] = await Promise.all([
      ask('series', { areas: state.areas.join(','), metric: state.metric, group: 'day', from: range.from, to: range.to }),
      ask('index', { kind: state.kind, group: 'day', from: range.from, to: range.to }),
      open(`runs/${run}`, {}, signal),
    ]);
    return { series, index, detail };
  }

  show({ state, range, run, areas, answers }) {
    this.files.replaceChildren(
      el('h2', { id: 'downloads-title' }, t('downloads.title')),
      el('p', { class: 'summary' }, t('downloads.text')),
      el('ul', { class: 'downloads' }, ...filesOf(state, range, run).map((file) => this.file(file))),
      this.failure,
    );
    this.showChanges(changesModel(answers.detail, areas, answers.series.run));
    return this.quality.show(qualityModel(answers, areas));
  }

  /** There is no picture that says more than this table. */
  showChanges(model) {
    const box = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `${t('table')}: ${model.title}` });
    const header = el('header', {}, el('h2', { id: 'changes-title' }, model.title), fileButtons('changes', () => model, ['csv', 'json']));
    this.changes.replaceChildren(header, el('p', { class: 'summary', 'data-testid': 'changes-summary' }, model.summary));
    if (model.rows.length > 0) {
      table(box, t('changes.largest'), model.columns.map((one) => one.label), model.rows.map((row) => row.map((value, i) => words(model.columns[i], value))));
      this.changes.append(box);
    }
  }

  file({ name, path, parameters }) {
    const onclick = async () => {
      this.failure.hidden = true;
      try {
        await download(path, parameters);
      } catch (error) {
        this.failure.textContent = t('downloads.failed', { why: error.message });
        this.failure.hidden = false;
      }
    };
    return el('li', {}, el('button', { type: 'button', class: 'link', onclick, 'data-testid': `download-${name}` }, t(`downloads.${name}`)), el('code', {}, `/api/v1/${path}`));
  }
}

/** What a reader can take away, for the range and areas that are chosen. Pure. */
export function filesOf(state, range, run) {
  const { metric, kind } = state;
  const span = { from: range.from, to: range.to };
  const pair = pairing(state, range);
  return [
    { name: 'series', path: 'series', parameters: { areas: state.areas.join(','), metric, group: 'day', ...span, run } },
    { name: 'index', path: 'index', parameters: { kind, group: 'day', ...span, run } },
    { name: 'lags', path: 'correlation/lags', parameters: { ...pair, ...lagsOf(state), run } },
    { name: 'pairs', path: 'correlation/pairs', parameters: { ...pair, lag: state.lag, run } },
    { name: 'matrix', path: 'correlation/matrix', parameters: { ...pair, area: '', lags: '-30..30', correction: state.correction, run } },
    { name: 'areas', path: 'areas', parameters: { run } },
  ];
}
