// How fresh the numbers are and what keeps newer ones away, in words. Pure.

import { day, moment, t } from './texts.js';

const KINDS = { 'ecdc-cases': 'cases', 'fse-prices': 'prices' };

/** 'cases' or 'prices'; the dataset's own name for one that the page does not know. */
export const kindOf = (dataset) => KINDS[dataset] ?? dataset;

/** One line under the title: how far the data goes, and what is wrong with what should follow. */
export function freshnessLine(meta) {
  const last = meta.inputs.map((input) => input.lastDate).sort()[0];
  if (!last) {
    return '';
  }
  const { connected, lastContact, datasets } = meta.freshness;
  const parts = [t('age', { date: day(last), when: moment(meta.publishedAt) })];
  if (!connected && lastContact) {
    parts.push(t('fresh.silent', { when: moment(lastContact) }));
  }
  return [...parts, ...datasets.map(trouble).filter((text) => text)].join(' · ');
}

/** What keeps the first result away; at least one line. */
export function reasons(meta) {
  const { datasets, controller } = meta.freshness;
  const found = datasets.flatMap(troubles);
  for (const condition of controller?.conditions ?? []) {
    if (condition.type === 'Ready' && condition.status !== 'True') {
      found.push(condition.message || condition.reason);
    }
  }
  if (datasets.length > 0 && datasets.every(unreachable)) {
    found.push(t('empty.sample'));
  }
  return found.length > 0 ? found : [t('empty.none')];
}

/** Everything the importer complains of, each with what a person can do. */
export function troubles(status) {
  const failed = status.sources
    .filter((one) => one.outcome === 'REFUSED' || one.outcome === 'UNREACHABLE')
    .map((one) => t('source.failed', { source: one.source, message: one.message ?? t(`outcome.${one.outcome}`) }));
  const held = status.quarantined.map((one) =>
    one.releaseCommand
      ? t('source.quarantine', { reason: one.reason, command: one.releaseCommand })
      : t('source.quarantine.final', { reason: one.reason }),
  );
  return [...failed, ...held];
}

/** The worst that is to be said of one dataset, in a few words; '' when all is well. */
function trouble(status) {
  const places = { data: dataWords(status.dataset), when: moment(status.lastSuccessAt) };
  if (status.quarantined.length > 0) {
    return t('fresh.held', places);
  }
  if (status.sources.some((one) => one.outcome === 'REFUSED')) {
    return t('fresh.refused', places);
  }
  if (unreachable(status)) {
    return t(status.lastSuccessAt ? 'fresh.unreachable' : 'fresh.unreachable.never', places);
  }
  return status.archived ? t('fresh.archived', places) : '';
}

function dataWords(dataset) {
  return dataset in KINDS ? t(`fresh.data.${KINDS[dataset]}`) : dataset;
}

function unreachable(status) {
  return status.sources.length > 0 && status.sources.every((one) => one.outcome === 'UNREACHABLE');
}
