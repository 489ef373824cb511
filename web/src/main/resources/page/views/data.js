// What the numbers are made of: oddities day by day, and everything as files.

import { download } from '../api.js';
import { ChartCard } from '../chart-card.js';
import { el } from '../dom.js';
import { ALL_LAGS, pairing } from '../lag-model.js';
import { t } from '../texts.js';
import { qualityModel } from './quality-model.js';

export default class Data {
  controls = ['areas', 'metric', 'range', 'kind'];

  constructor(onChange, box) {
    this.box = box;
    const section = el('section', { class: 'card' });
    this.files = el('section', { class: 'card', 'aria-labelledby': 'downloads-title' });
    this.failure = el('p', { class: 'warning', role: 'alert', hidden: true });
    box.append(section, this.files);
    this.quality = new ChartCard(section, 'quality', {});
  }

  async load({ state, range, ask }) {
    const [series, index] = await Promise.all([
      ask('series', { areas: state.areas.join(','), metric: state.metric, group: 'day', from: range.from, to: range.to }),
      ask('index', { kind: state.kind, group: 'day', from: range.from, to: range.to }),
    ]);
    return { series, index };
  }

  show({ state, range, run, areas, answers }) {
    this.files.replaceChildren(
      el('h2', { id: 'downloads-title' }, t('downloads.title')),
      el('p', { class: 'summary' }, t('downloads.text')),
      el('ul', { class: 'downloads' }, ...filesOf(state, range, run).map((file) => this.file(file))),
      this.failure,
    );
    return this.quality.show(qualityModel(answers, areas));
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
    { name: 'lags', path: 'correlation/lags', parameters: { ...pair, ...ALL_LAGS, run } },
    { name: 'pairs', path: 'correlation/pairs', parameters: { ...pair, lag: state.lag, run } },
    { name: 'matrix', path: 'correlation/matrix', parameters: { ...pair, area: '', lags: '-30..30', correction: state.correction, run } },
    { name: 'areas', path: 'areas', parameters: { run } },
  ];
}
