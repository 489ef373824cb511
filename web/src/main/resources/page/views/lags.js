// Who leads: the coefficient at each shift, window by window, and the pairs behind it.

import { ChartCard } from '../chart-card.js';
import { el } from '../dom.js';
import { lagModel, lagsOf, pairing } from '../lag-model.js';
import { rollingModel } from './rolling-model.js';
import { scatterModel } from './scatter-model.js';
import { t } from '../texts.js';

export default class Lags {
  controls = ['areas', 'focus', 'metric', 'range', 'pairing', 'kind', 'window'];

  constructor(onChange, box) {
    this.box = box;
    const card = (name, options) => {
      const section = el('section', { class: 'card' });
      box.append(section);
      return new ChartCard(section, name, options);
    };
    this.lags = card('stems', { onPick: ([lag]) => onChange({ lag }) });
    this.rolling = card('rolling', { onPick: ([from, to]) => onChange({ from, to }) });
    this.scatter = card('scatter', {});
  }

  async load({ state, range, ask }) {
    const pair = pairing(state, range);
    const [lags, rolling, pairs] = await Promise.all([
      ask('correlation/lags', { ...pair, ...lagsOf(state) }),
      ask('correlation/rolling', { ...pair, lag: state.lag, window: state.window }),
      ask('correlation/pairs', { ...pair, lag: state.lag }),
    ]);
    return { lags, rolling, pairs };
  }

  show({ state, areas, answers }) {
    const { lags, rolling, pairs } = answers;
    const levels = lags.warnings.length > 0 ? t('warning.levels') : '';
    const found = lags.lags.find((one) => one.lag === state.lag);
    return Promise.all([
      this.lags.show(lagModel('stems', lags, state.lag, areas), levels),
      this.rolling.show(rollingModel(rolling, areas)),
      this.scatter.show(scatterModel(pairs, found, areas)),
    ]);
  }
}
