// Puts a coefficient into words. Pure: takes numbers, gives texts.

import { coefficient, lagWords, number, pWords, t } from './texts.js';

const LEVELS = ['level', 'mean7'];

/** How sure: 'few', 'none', 'weak', 'good' or 'high'. */
export function certainty(found) {
  if (found.p === null) {
    return 'few';
  }
  if (found.p < 0.001) {
    return 'high';
  }
  return found.p < 0.01 ? 'good' : found.p < 0.05 ? 'weak' : 'none';
}

/** How strong, whatever the certainty. */
export function strength(r) {
  const size = Math.abs(r);
  if (size < 0.1) {
    return 'none';
  }
  const side = r < 0 ? 'down' : 'up';
  return `${size < 0.3 ? 'weak' : size < 0.5 ? 'moderate' : 'strong'}.${side}`;
}

export function headline(found, { area, index, metric, x, y }) {
  const sure = certainty(found);
  if (sure === 'few') {
    return t('headline.few', { area, index, metric: t(`metric.${metric}.word`) });
  }
  const when = whenWords(found.lag);
  if (sure === 'none') {
    return t('headline.chance', { area, index, when, metric: t(`metric.${metric}.noun`) });
  }
  const subject = t(`subject.${LEVELS.includes(x) ? 'level' : 'growth'}.${metric}`, { area });
  const side = found.r < 0 ? 'down' : 'up';
  const level = y === 'level' ? 'level.' : '';
  const before = found.lag < 0 ? 'before.' : '';
  return t(`headline.${level}${before}${side}`, { subject, index, when });
}

export function certaintyWords(found, lags) {
  const sure = certainty(found);
  if (sure === 'few') {
    const reason = found.reason === 'TOO_FEW' || !found.reason;
    return reason ? t('certainty.few', { n: found.n }) : sentence(t(`reason.${found.reason}`));
  }
  const numbers = t('certainty.numbers', {
    r: coefficient(found.r),
    low: coefficient(found.ciLow),
    high: coefficient(found.ciHigh),
    p: pWords(found.p),
    n: found.n,
    neff: number(found.nEff),
  });
  const search = sure === 'none' || lags < 2 ? '' : ` ${t('certainty.search', { lags, few: Math.max(1, Math.round(lags / 20)) })}`;
  return `${t(`certainty.${sure}`)} ${numbers}${search}`;
}

/** One sentence about all shifts. */
export function lagSummary(lags, area) {
  const known = lags.filter((one) => one.p !== null);
  if (known.length === 0) {
    return t('lags.summary.none', { area });
  }
  const best = known.reduce((a, b) => (b.p < a.p ? b : a));
  return t('lags.summary', {
    area,
    lag: lagWords(best.lag),
    r: coefficient(best.r),
    p: pWords(best.p),
    count: known.filter((one) => one.p < 0.05).length,
    all: lags.length,
  });
}

function whenWords(lag) {
  if (lag === 0) {
    return t('when.zero');
  }
  const side = lag > 0 ? 'ahead' : 'behind';
  const k = Math.abs(lag);
  return t(k === 1 ? `when.${side}.one` : `when.${side}`, { k });
}

const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
