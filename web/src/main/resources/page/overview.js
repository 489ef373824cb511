// Loads what a state needs and shows it: all of one run, or nothing.

import { get } from './api.js';
import { Chart } from './charts.js';
import { showCoefficient, showWarnings } from './coefficient-card.js';
import { byId, show } from './dom.js';
import { certaintyWords, headline, lagSummary } from './finding.js';
import { lagOption } from './lag-option.js';
import { onSchemeChange, palette } from './palette.js';
import { isAll, rangeOf } from './ranges.js';
import { focusOf, WIDEST_LAG } from './state.js';
import { showTop } from './top-list.js';
import { table } from './tables.js';
import { areaName, coefficient, day, lagWords, number, pShort, t } from './texts.js';
import { timeModel, timeSummary, timeTable } from './time-model.js';
import { timeOption } from './time-option.js';

export class View {
  /** @param onChange called with the changed part of the state */
  constructor(onChange) {
    this.onChange = onChange;
    this.time = new Chart(byId('time-chart'));
    this.lags = new Chart(byId('lag-chart'));
    this.lags.onPick((value) => onChange({ lag: value[0] }));
    this.time.onWindow((window) => this.offerWindow(window));
    byId('use-window').addEventListener('click', () => onChange({ ...this.window }));
    this.lags.onShape = () => this.data && this.drawLags();
    onSchemeChange(() => this.data && this.draw());
  }

  /** Fetches everything for one state from one run. Nothing is shown yet. */
  async load(state, run, data, signal) {
    const queries = queriesOf(state, run, data);
    const ask = (name) => get(queries[name].path, queries[name].parameters, signal);
    const series = await ask('series');
    const daily = series.unit === 'day' && !state.relative;
    const [index, lags, top, mean7] = await Promise.all([
      ask('index'),
      ask('lags'),
      ask('top'),
      daily ? ask('mean7') : null,
    ]);
    return { state, range: queries.range, queries, areas: data.areas, answers: { series, index, lags, top, mean7 } };
  }

  show(data) {
    this.data = data;
    return this.draw();
  }

  /** Only another shift of what is there already. */
  showLag(lag) {
    this.data = { ...this.data, state: { ...this.data.state, lag } };
    this.showFinding();
    return this.drawLags();
  }

  async draw() {
    const { state, range, areas, answers } = this.data;
    const model = timeModel(state, range, answers, areas);
    this.showFinding();
    showTop(answers.top, areas, (entry) =>
      this.onChange({ areas: [entry.area], lag: entry.lag, range: 'all', from: '', to: '', x: 'growth7', y: 'return', kind: '' }),
    );
    const summary = timeSummary(model, state.metric);
    byId('time-summary').textContent = summary;
    byId('time-title').textContent = t('time.title', {
      index: model.indexName,
      metric: t(`metric.${state.metric}.word`),
      unit: t(`time.unit.${model.unit}`),
    });
    show(byId('classic-note'), state.view === 'classic');
    const { header, rows } = timeTable(model);
    table(byId('time-table'), summary, header, rows);
    this.offerWindow(null);
    await Promise.all([this.time.draw(timeOption(model, palette()), summary), this.drawLags()]);
  }

  showFinding() {
    const { state, areas, answers } = this.data;
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

  async drawLags() {
    const { state, areas, answers } = this.data;
    const lags = answers.lags.lags;
    const summary = lagSummary(lags, areaName(areas.get(answers.lags.area)));
    byId('lags-title').textContent = t('lags.title');
    byId('lag-summary').textContent = `${summary} ${t('lags.band')}`;
    table(
      byId('lag-table'),
      summary,
      [t('col.lag'), 'r', t('col.interval'), 'p', t('col.n'), t('col.neff')],
      lags.map((one) => [
        lagWords(one.lag),
        coefficient(one.r),
        one.ciLow === null ? '–' : t('interval.words', { low: coefficient(one.ciLow), high: coefficient(one.ciHigh) }),
        pShort(one.p),
        number(one.n),
        number(one.nEff),
      ]),
    );
    await this.lags.draw(lagOption(lags, state.lag, palette(), this.lags.narrow()), summary);
  }

  offerWindow(window) {
    this.window = window;
    show(byId('use-window'), window !== null);
  }
}

/** The calls a state needs; the charts' range and the coefficient's are one. Pure. */
export function queriesOf(state, run, data) {
  const range = rangeOf(state, data);
  const span = { from: range.from, to: range.to };
  const open = isAll(state) ? {} : span;
  const series = { run, areas: state.areas.join(','), metric: state.metric, ...span };
  const transform = state.relative ? 'relative' : state.per ? 'per100k' : '';
  const level = state.relative ? state.group : 'day';
  return {
    range,
    series: { path: 'series', parameters: { ...series, group: state.group, transform } },
    mean7: { path: 'series', parameters: { ...series, group: 'day', transform: 'mean7' } },
    index: { path: 'index', parameters: { run, kind: state.kind, group: level, ...span } },
    lags: {
      path: 'correlation/lags',
      parameters: {
        run,
        area: focusOf(state),
        metric: state.metric,
        x: state.x,
        y: state.y,
        method: state.method,
        kind: state.kind,
        lags: `-${WIDEST_LAG}..${WIDEST_LAG}`,
        ...open,
      },
    },
    top: { path: 'correlation/top', parameters: { run, metric: state.metric, method: state.method, limit: 6 } },
  };
}
