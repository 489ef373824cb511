import { csv } from '/page/chart-model.js';
import { load } from '/page/texts.js';
import { changesModel } from '/page/views/changes-model.js';
import { AREAS, HOSTILE, RUN } from './chart-models.js';
import { equal, ok, test } from './harness.js';

const change = (member, column, before, after) => ({ member, date: '2020-12-10', column, before, after });
const REVISIONS = { dataset: 'ecdc-cases', before: 'e-0', beforeSource: 'x.csv', added: 214, revised: 2, vanished: 1, unchanged: 61_684, revisedByColumn: { cases: 2, deaths: 1 }, largest: [change('XX', 'cases', '6014', '7935'), change('SE', 'name', '', HOSTILE)] };
const inputs = ['ecdc-cases', 'fse-prices'].map((dataset) => ({ dataset, source: 'x.csv' }));
const modelOf = (revisions) => changesModel({ inputs, revisions }, AREAS, RUN);

test('what is new is counted in one sentence per kind of data', async () => {
  await load('en');
  equal(
    modelOf([REVISIONS]).summary,
    'Cases and deaths: 214 new rows, 2 revised (cases 2, deaths 1), 1 gone and 61,684 as they were, against the snapshot e-0. Prices: no snapshot before this one to compare with.',
  );
  ok(modelOf([{ ...REVISIONS, beforeSource: 'y.csv' }]).summary.includes('another source'), 'source');
});

test('the largest changes are rows with numbers where there are numbers and nothing where nothing was', () => {
  const rows = modelOf([REVISIONS]).rows;
  equal(rows.map((row) => row.slice(2)), [['2020-12-10', 'cases', 6014, 7935], ['2020-12-10', 'name', null, HOSTILE]]);
  ok(rows[0][1].startsWith('XX'), 'a name');
  equal(csv(modelOf([REVISIONS])).split('\r\n').length, 4);
});

test('a column that nobody has put into words keeps its name', () => {
  equal(modelOf([{ ...REVISIONS, largest: [change('XX', 'tests', '1', '2')] }]).rows[0][3], 'tests');
});
