// The coefficient at each shift as one model, and the calls that several views make. Pure.

import { chartModel, column } from './chart-model.js';
import { lagSummary } from './finding.js';
import { lagOption } from './lag-option.js';
import { isAll } from './ranges.js';
import { focusOf, lagReach } from './state.js';
import { areaName, t } from './texts.js';

/** @param lags the answer of the server; chosen: the shift to mark */
export function lagModel(name, lags, chosen, areas) {
  const summary = lagSummary(lags.lags, areaName(areas.get(lags.area)));
  return chartModel({
    name: `${name}_${lags.area.replace(':', '-')}`,
    title: t('lags.title'),
    summary: `${summary} ${t('lags.band')}`,
    range: { from: lags.from, to: lags.to },
    run: lags.run,
    columns: [
      column('lag', t('col.lag'), 'lag'),
      column('r', 'r', 'coefficient'),
      column('ci_low', t('col.low'), 'coefficient'),
      column('ci_high', t('col.high'), 'coefficient'),
      column('p', 'p', 'p'),
      column('n', t('col.n')),
      column('n_eff', t('col.neff'), 'tenth'),
    ],
    rows: lags.lags.map((one) => [one.lag, one.r, one.ciLow, one.ciHigh, one.p, one.n, one.nEff]),
    picture: (colours, narrow) => lagOption(lags.lags, chosen, colours, narrow),
  });
}

/** What every question about one area and the index has in common. */
export function pairing(state, range) {
  const { metric, x, y, method, kind } = state;
  const span = isAll(state) ? {} : { from: range.from, to: range.to };
  return { area: focusOf(state), metric, x, y, method, kind, ...span };
}

export const lagsOf = (state) => ({ lags: `-${lagReach(state)}..${lagReach(state)}` });
