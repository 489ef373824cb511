import { steps } from '/page/time-option.js';
import { words } from '/page/chart-model.js';
import { timeChart, timeModel, timeSummary } from '/page/time-model.js';
import { load } from '/page/texts.js';
import { equal, ok, test } from './harness.js';

const HOSTILE = '<img src=x onerror=alert(1)>';
const period = (start, end, partial = false) => ({ start, end, partial });
const areas = new Map([['XX', { id: 'XX', name: HOSTILE, population: 200_000 }]]);
const answers = (values, mean7 = null) => ({
  series: { unit: 'day', periods: [period('2020-03-02', '2020-03-02'), period('2020-03-03', '2020-03-03')], series: [{ area: 'XX', values }] },
  index: {
    kind: 'reference',
    points: [
      { start: '2020-03-02', end: '2020-03-02', level: 11_857, return: null },
      { start: '2020-03-03', end: '2020-03-03', level: 11_985, return: Math.log(11_985 / 11_857) },
    ],
  },
  mean7: mean7 && { series: [{ area: 'XX', values: mean7 }] },
});
const state = { view: 'overview', relative: false, per: false, metric: 'cases', areas: ['XX', 'gone'] };
const RANGE = { from: '2020-03-02', to: '2020-03-03' };

/** The texts of a column, found by its key. */
const column = (model, answer, key) => {
  const chart = timeChart(model, state, answer);
  const at = chart.columns.findIndex((one) => one.key === key);
  return chart.rows.map((row) => words(chart.columns[at], row[at]));
};

test('an area that the answer lacks is left out, a missing value stays missing', async () => {
  await load('en');
  const model = timeModel(state, RANGE, answers([null, 7]), areas);
  equal(model.areas.map((area) => area.id), ['XX']);
  equal(column(model, answers([null, 7]), 'XX'), ['–', '7']);
  equal(column(model, answers([null, 7]), 'index'), ['11,857', '11,985']);
});

test('a mean per 100,000 has the scale of the values beside it', async () => {
  await load('en');
  const model = timeModel({ ...state, per: true }, RANGE, answers([1, 2], [10, null]), areas);
  equal(model.areas[0].mean7, [5, null]);
});

test('the relative view turns logarithms into percent', async () => {
  await load('en');
  const model = timeModel({ ...state, relative: true }, RANGE, answers([0.5, -0.25]), areas);
  equal([column(model, answers([]), 'index')[1], column(model, answers([]), 'XX')[1]], ['+1.1%', '−25%']);
});

test('a range without an index says so instead of failing', async () => {
  await load('en');
  const none = answers([1, 2]);
  none.index.points = [];
  equal(timeSummary(timeModel(state, RANGE, none, areas), 'cases'), 'No data for this range.');
});

test('steps hold until the end of their last period', () => {
  equal(steps([period('2020-03-01', '2020-03-31')], [4]), [['2020-03-01', 4], ['2020-04-01', 4]]);
  equal(steps([], []), []);
});

test('a hostile name stays text in summary and table', async () => {
  await load('en');
  const model = timeModel(state, RANGE, answers([1, 2]), areas);
  ok(timeSummary(model, 'cases').includes(HOSTILE), 'as it is');
  equal(timeChart(model, state, answers([1, 2])).columns.at(-1).label, HOSTILE);
});
