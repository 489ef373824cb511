// From the page back to the source, step by step.

import { kindOf } from '../freshness.js';
import { el } from '../dom.js';
import { day, moment, number, t } from '../texts.js';

/** @param run one run with its inputs and attempts, as the server names it */
export function lineage(run) {
  const complete = run.attempts.find((one) => one.state === 'COMPLETE');
  return [
    el('h2', { id: 'lineage-title' }, t('lineage.title')),
    el(
      'ol',
      { class: 'lineage' },
      step('page', [code(location.pathname + location.search)]),
      step('run', [code(run.runId), t('lineage.run', { version: run.methodVersion, from: analysis(run.analysis) })]),
      complete ? step('load', [code(complete.application), t('lineage.load', { load: complete.loadId, rows: number(complete.rows), when: moment(complete.endedAt) })]) : null,
      ...run.inputs.map(input),
    ),
  ];
}

function input(one) {
  const words = t('lineage.snapshot', { rows: number(one.rows), from: day(one.firstDate), to: day(one.lastDate), when: moment(one.fetchedAt) });
  return step(
    'snapshot',
    [el('strong', {}, t(`lineage.${kindOf(one.dataset)}`)), code(one.snapshotId), words, el('span', {}, 'SHA-256 ', code(one.contentSha256)), el('ul', {}, ...one.sourceUrls.map(source))],
    one.synthetic,
  );
}

/** Only an address of the web is a link; a path is the business of whoever configured it. */
function source(url) {
  const web = /^https?:/.test(url);
  return el('li', {}, web ? el('a', { href: url, rel: 'noreferrer' }, url) : code(url.split('/').pop() || url));
}

function step(name, parts, synthetic = false) {
  return el(
    'li',
    { 'data-testid': `lineage-${name}` },
    el('h3', {}, t(`lineage.${name}.name`)),
    synthetic ? el('p', { class: 'warning' }, t('synthetic.title')) : null,
    ...parts.map((part) => (part instanceof HTMLUListElement ? part : el('p', {}, part))),
  );
}

function analysis({ areas, minLag, maxLag }) {
  return t('lineage.analysis', { areas: areas.length === 0 ? t('lineage.all') : areas.join(', '), min: number(minLag), max: number(maxLag) });
}

const code = (text) => el('code', {}, text);
