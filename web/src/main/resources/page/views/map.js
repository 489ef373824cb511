// The countries on a map of equal tiles: r, q or how many of 100,000.

import { ChartCard } from '../chart-card.js';
import { el } from '../dom.js';
import { lagsOf, pairing } from '../lag-model.js';
import { lagReach } from '../state.js';
import { lagWords, t } from '../texts.js';
import { mapModel } from './map-model.js';
import { TILES } from './tiles.js';

// As many as the interface gives at once.
const AT_ONCE = 20;

export default class TileMap {
  controls = ['metric', 'range', 'kind', 'continent', 'map'];

  constructor(onChange, box) {
    this.box = box;
    this.words = el('output', { for: 'map-lag' });
    this.label = el('span', { id: 'map-shift' });
    this.lag = el('input', { type: 'range', id: 'map-lag', step: 1, 'data-testid': 'map-lag' });
    this.lag.addEventListener('input', () => onChange({ lag: Number(this.lag.value) }, true));
    this.lag.addEventListener('change', () => onChange({ lag: Number(this.lag.value) }));
    this.shift = el('div', { class: 'field' }, el('label', { for: 'map-lag' }, this.label, ' ', this.words), this.lag);
    const section = el('section', { class: 'card' });
    box.append(el('section', { class: 'card shift', 'aria-labelledby': 'map-shift' }, this.shift), section);
    this.card = new ChartCard(section, 'map', { onPick: ([area]) => onChange({ view: 'overview', areas: [area], focus: '' }) });
  }

  async load({ state, range, ask, areas }) {
    const [matrix, counts] = await Promise.all([
      ask('correlation/matrix', { ...pairing(state, range), area: '', ...lagsOf(state), correction: state.correction }),
      state.measure === 'incidence' ? sums(state, range, ask, areas) : null,
    ]);
    return { matrix, counts };
  }

  show(loaded) {
    this.loaded = loaded;
    const { state, range, areas, answers } = loaded;
    this.shift.parentElement.hidden = state.measure === 'incidence';
    this.label.textContent = t('lag');
    this.words.textContent = lagWords(state.lag);
    [this.lag.min, this.lag.max] = [-lagReach(state), lagReach(state)];
    this.lag.value = state.lag;
    return this.card.show(mapModel(answers, state, range, areas), answers.matrix.warnings.length > 0 ? t('warning.levels') : '');
  }

  showLag(lag) {
    return this.show({ ...this.loaded, state: { ...this.loaded.state, lag } });
  }
}

/** By area what the range holds in sum. */
async function sums(state, range, ask, areas) {
  const ids = [...TILES.keys()].filter((id) => areas.has(id));
  const groups = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) => ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
  const answers = await Promise.all(groups.map((some) => ask('series', { areas: some.join(','), metric: state.metric, group: 'month', from: range.from, to: range.to })));
  const sum = (values) => values.reduce((all, value) => (value === null ? all : (all ?? 0) + value), null);
  return new Map(answers.flatMap((answer) => answer.series.map((one) => [one.area, sum(one.values)])));
}
