// Areas side by side.

import { ChartCard } from '../chart-card.js';
import { el } from '../dom.js';
import { exploreModel, startsOf } from './explore-model.js';
import { t } from '../texts.js';

export default class Explore {
  controls = ['areas', 'metric', 'range', 'group', 'per', 'explore'];

  constructor(onChange, box) {
    this.box = box;
    const section = el('section', { class: 'card' });
    box.append(section);
    this.card = new ChartCard(section, 'explore', { tall: true });
  }

  async load({ state, range, ask }) {
    const transform = state.shape === 'raw' && state.per ? 'per100k' : state.shape;
    // Days since a start are days.
    const group = state.aligned || state.shape === 'mean7' ? 'day' : state.group;
    const series = { areas: state.areas.join(','), metric: state.metric, group, from: range.from, to: range.to };
    const [shown, sums] = await Promise.all([
      ask('series', { ...series, transform }),
      state.aligned ? ask('series', { ...series, transform: 'cumulative' }) : null,
    ]);
    return { shown, sums };
  }

  show({ state, areas, answers }) {
    const starts = answers.sums ? startsOf(answers.sums, areas) : null;
    const model = exploreModel(answers.shown, state, areas, starts);
    return this.card.show(model, state.scale === 'linear' ? '' : t(`scale.${state.scale}.note`));
  }
}
