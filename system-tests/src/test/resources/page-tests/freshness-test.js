import { freshnessLine, reasons, troubles } from '/page/freshness.js';
import { load } from '/page/texts.js';
import { equal, ok, test } from './harness.js';

const dataset = (more) => ({
  dataset: 'ecdc-cases',
  checkedAt: '2020-12-14T11:00:00Z',
  lastSuccessAt: '2020-12-13T11:00:00Z',
  archived: false,
  sources: [{ source: 'ecdc', outcome: 'UNCHANGED', message: null }],
  carriedOver: [],
  quarantined: [],
  ...more,
});
const meta = (datasets, more = {}) => ({
  publishedAt: '2020-12-14T10:06:00Z',
  inputs: [{ lastDate: '2020-12-14' }, { lastDate: '2020-12-11' }],
  freshness: { connected: true, lastContact: null, datasets, controller: null, ...more },
});
const check = (outcome, message = null) => [{ source: 'ecdc', outcome, message }];
const held = (releaseCommand) => [{ id: '1', since: '2020-12-14T11:00:00Z', reason: 'Half of the rows are gone.', releaseCommand }];

test('the line says how far both sides go', async () => {
  await load('en');
  ok(freshnessLine(meta([dataset()])).startsWith('Data to 11 Dec 2020'), 'the earlier of the two ends');
  ok(!freshnessLine(meta([dataset()])).includes('case figures'), 'nothing to complain of');
  equal(freshnessLine({ inputs: [], freshness: { datasets: [] } }), '');
});

test('the line says what is wrong with what should follow', async () => {
  await load('en');
  const line = (more) => freshnessLine(meta([dataset(more)]));
  ok(line({ archived: true }).endsWith('case figures: closed archive'), 'archive');
  ok(line({ sources: check('UNREACHABLE') }).includes('no source has answered since 13 Dec 2020'), 'unreachable');
  ok(line({ sources: check('UNREACHABLE'), lastSuccessAt: null }).endsWith('no source answers'), 'never reached');
  ok(line({ sources: check('REFUSED') }).endsWith('newer case figures were refused'), 'refused');
  ok(line({ quarantined: held('importer accept 1') }).endsWith('newer case figures wait for a person'), 'held');
  ok(freshnessLine(meta([dataset()], { connected: false, lastContact: '2020-12-14T09:00:00Z' })).includes('importer last heard'), 'silent');
});

test('what can be released comes with its command, what cannot says so', async () => {
  for (const language of ['en', 'de']) {
    await load(language);
    ok(troubles(dataset({ quarantined: held('importer accept 1') }))[0].endsWith('importer accept 1'), 'command');
    const final = troubles(dataset({ quarantined: held(null) }))[0];
    ok(!/null|undefined|\{/.test(final) && final.length > 40, final);
  }
});

test('a check without a message has words all the same', async () => {
  await load('en');
  equal(troubles(dataset({ sources: check('UNREACHABLE') })), ['ecdc: does not answer']);
  equal(troubles(dataset({ sources: check('REFUSED', 'Torn.') })), ['ecdc: Torn.']);
});

test('without a result there is always a reason to read', async () => {
  await load('en');
  equal(reasons(meta([])), ['The importer has not reported yet.']);
  const waiting = { conditions: [{ type: 'Ready', status: 'False', reason: 'WaitingForInputs', message: 'fse-prices is missing' }] };
  equal(reasons(meta([dataset()], { controller: waiting })), ['fse-prices is missing']);
  ok(reasons(meta([dataset({ sources: check('UNREACHABLE') })])).at(-1).includes('sample'), 'how to see something');
});
