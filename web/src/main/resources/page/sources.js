// Where the numbers come from, how old they are, and what the importer says.

import { byId, el, show } from './dom.js';
import { freshnessLine, kindOf, troubles } from './freshness.js';
import { day, moment, t } from './texts.js';

export function showSources(meta) {
  byId('sources').replaceChildren(
    ...meta.inputs.map((input) => source(input, freshnessOf(meta, input.dataset))),
    run(meta),
  );
  show(byId('synthetic'), meta.synthetic);
  byId('age').textContent = freshnessLine(meta);
  byId('framed-source').textContent = t(meta.synthetic ? 'files.source.sample' : 'files.source');
}

function source(input, status) {
  const name = t(`source.${kindOf(input.dataset)}${input.synthetic ? '.sample' : ''}`);
  return el(
    'section',
    { 'data-testid': `source-${input.dataset}` },
    el('h3', {}, name),
    facts([
      ['source.to', day(input.lastDate) + (status?.archived ? ` (${t('source.archived')})` : '')],
      ['source.imported', moment(input.fetchedAt)],
      ['source.checked', moment(status?.lastSuccessAt)],
      ['source.from', links(input)],
      ['source.snapshot', el('code', { 'data-testid': `snapshot-${input.dataset}` }, input.snapshotId)],
    ]),
    ...(status ? troubles(status).map((text) => el('p', { class: 'warning' }, text)) : []),
    status?.carriedOver.length
      ? el('p', {}, t('source.carried', { symbols: status.carriedOver.join(', ') }))
      : null,
  );
}

function run(meta) {
  return el(
    'section',
    {},
    el('h3', {}, t('source.run')),
    facts([
      ['source.run', el('a', { href: `/api/v1/runs/${meta.runId}` }, el('code', { 'data-testid': 'run-id' }, meta.runId))],
      ['source.computed', moment(meta.publishedAt)],
      ['source.method', String(meta.methodVersion)],
    ]),
    meta.freshness.connected ? null : el('p', { class: 'soft' }, t('source.unknown')),
  );
}

function links(input) {
  const span = el('span', {});
  input.sourceUrls.forEach((url, i) => {
    const web = /^https?:/.test(url);
    const short = url.split('/').pop() || url;
    span.append(i > 0 ? ', ' : '', web ? el('a', { href: url, rel: 'noreferrer' }, short) : short);
  });
  // A folder's path is the business of whoever configured it; its name is enough for a reader.
  const folder = input.source.split('/').filter(Boolean).pop() ?? input.source;
  return input.sourceUrls.length > 0 && input.sourceUrls.length < 5 ? span : folder;
}

function facts(pairs) {
  return el(
    'dl',
    {},
    ...pairs.map(([key, value]) => el('div', {}, el('dt', {}, t(key)), el('dd', {}, value))),
  );
}

function freshnessOf(meta, dataset) {
  return meta.freshness.datasets.find((one) => one.dataset === dataset);
}
