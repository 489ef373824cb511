// Why the impressive coefficient of two levels is none: beside the right one, and beside pure chance.

import { ChartCard } from '../chart-card.js';
import { certaintyWords, headline } from '../finding.js';
import { el } from '../dom.js';
import { pairing } from '../lag-model.js';
import { chanceLimit } from './walks.js';
import { walksModel } from './walks-model.js';
import { areaName, coefficient, number, t } from '../texts.js';

export default class Why {
  controls = ['areas', 'focus', 'metric', 'range', 'kind'];

  constructor(onChange, box) {
    this.box = box;
    this.pair = el('div', { class: 'beside' });
    const section = el('section', { class: 'card' });
    box.append(this.pair, section);
    this.walks = new ChartCard(section, 'walks', {});
  }

  async load({ state, range, ask }) {
    const pair = { ...pairing(state, range), lag: state.lag, method: 'pearson' };
    const [levels, growth] = await Promise.all([
      ask('correlation', { ...pair, x: 'level', y: 'level' }),
      ask('correlation', { ...pair, x: 'growth7', y: 'return' }),
    ]);
    return { levels, growth };
  }

  show({ state, areas, answers }) {
    const { levels, growth } = answers;
    const about = { area: areaName(areas.get(growth.area)), index: t(`kind.${growth.kind}`), metric: state.metric, x: 'growth7', y: 'return' };
    this.pair.replaceChildren(
      side('levels', levels, t('why.levels'), [
        t('why.levels.text', { ...about, metric: t(`metric.${state.metric}.noun`), limit: coefficient(chanceLimit(levels.n)), n: number(levels.n) }),
        t('why.levels.but', { neff: number(levels.nEff, 1) }),
      ]),
      side('growth', growth, t('why.growth'), [headline(growth, about), certaintyWords(growth, 1)]),
    );
    return levels.r === null ? undefined : this.walks.show(walksModel(levels, growth));
  }
}

function side(name, found, title, texts) {
  return el(
    'section',
    { class: `card ${name}`, 'data-testid': `why-${name}` },
    el('h2', {}, title),
    el('p', { class: 'r' }, el('output', { 'data-testid': `why-${name}-r` }, coefficient(found.r))),
    ...texts.map((text) => el('p', {}, text)),
  );
}
