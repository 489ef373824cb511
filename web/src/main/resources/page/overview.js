// Overview and classic view: one finding, index and counts over time, who leads.

import { ChartCard } from './chart-card.js';
import { showCoefficient, showWarnings } from './coefficient-card.js';
import { byId, el, show } from './dom.js';
import { certaintyWords, headline } from './finding.js';
import { lagModel, lagsOf, pairing } from './lag-model.js';
import { showTop } from './top-list.js';
import { areaName, day, t } from './texts.js';
import { timeChart, timeModel } from './time-model.js';

export default class Overview {
  controls = ['areas', 'metric', 'range', 'group', 'per', 'show'];

  constructor(onChange, box) {
    this.onChange = onChange;
    this.box = box;
    const onclick = () => onChange({ ...this.window });
    this.useWindow = el('button', { type: 'button', class: 'quiet', hidden: true, onclick, 'data-testid': 'use-window' });
    this.time = new ChartCard(byId('time'), 'time', { tall: true, extra: [this.useWindow] });
    this.lags = new ChartCard(byId('lag-card'), 'lag', { onPick: ([lag]) => onChange({ lag }) });
    this.time.chart.onWindow((window) => this.offerWindow(window));
  }

  async load({ state, range, ask }) {
    const calls = callsOf(state, range);
    const counts = ask('series', calls.series);
    // Only of days is there a mean over seven, and the server says whether these are days.
    const mean = counts.then(({ unit }) => (unit === 'day' && !state.relative ? ask('series', calls.mean7) : null));
    const [series, index, lags, top, mean7] = await Promise.all([
      counts,
      ask('index', calls.index),
      ask('correlation/lags', calls.lags),
      ask('correlation/top', calls.top),
      mean,
    ]);
    return { series, index, lags, top, mean7 };
  }

  async show(loaded) {
    this.loaded = loaded;
    const { state, range, areas, answers } = loaded;
    this.showFinding();
    showTop(answers.top, areas, (entry) =>
      this.onChange({ areas: [entry.area], lag: entry.lag, range: 'all', from: '', to: '', x: 'growth7', y: 'return', kind: '' }),
    );
    this.useWindow.textContent = t('window.use');
    this.offerWindow(null);
    const model = timeModel(state, range, answers, areas);
    const note = state.view === 'classic' ? t('view.classic.note') : '';
    await Promise.all([this.time.show(timeChart(model, state, answers), note), this.drawLags()]);
  }

  /** Only another shift of what is there already. */
  showLag(lag) {
    this.loaded = { ...this.loaded, state: { ...this.loaded.state, lag } };
    this.showFinding();
    return this.drawLags();
  }

  showFinding() {
    const { state, areas, answers } = this.loaded;
    const { lags, index } = answers;
    const found = lags.lags.find((one) => one.lag === state.lag) ?? lags.lags[0];
    const about = { area: areaName(areas.get(lags.area)), index: t(`kind.${index.kind}`), metric: state.metric, x: state.x, y: state.y };
    byId('kicker').textContent = t('kicker', {
      index: t(index.kind === 'composite' ? 'kind.composite.long' : `kind.${index.kind}`),
      metric: t(`metric.${state.metric}.word`),
      from: day(lags.from),
      to: day(lags.to),
    });
    byId('headline').textContent = headline(found, about);
    byId('certainty').textContent = certaintyWords(found, lags.lags.length);
    showCoefficient(found, lags);
    showWarnings(lags);
  }

  drawLags() {
    const { state, areas, answers } = this.loaded;
    return this.lags.show(lagModel('lags', answers.lags, state.lag, areas));
  }

  offerWindow(window) {
    this.window = window;
    show(this.useWindow, window !== null);
  }
}

/** The calls a state needs; the charts' range and the coefficient's are one. Pure. */
export function callsOf(state, range) {
  const span = { from: range.from, to: range.to };
  const series = { areas: state.areas.join(','), metric: state.metric, ...span };
  const transform = state.relative ? 'relative' : state.per ? 'per100k' : '';
  return {
    series: { ...series, group: state.group, transform },
    mean7: { ...series, group: 'day', transform: 'mean7' },
    index: { kind: state.kind, group: state.relative ? state.group : 'day', ...span },
    lags: { ...pairing(state, range), ...lagsOf(state) },
    top: { metric: state.metric, method: state.method, limit: 6 },
  };
}
