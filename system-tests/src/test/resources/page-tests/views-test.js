import { load } from '/page/texts.js';
import { exploreModel, startsOf } from '/page/views/explore-model.js';
import { matrixRows, cellText } from '/page/views/matrix-model.js';
import { placesOf } from '/page/views/method.js';
import { oddities } from '/page/views/quality.js';
import { scaleOf } from '/page/views/scales.js';
import { bins } from '/page/views/walks-model.js';
import { chanceLimit, independentWalks, pearson, seeded } from '/page/views/walks.js';
import { AREAS, EXPLORE, INDEX, MATRIX, RANGE, SERIES } from './chart-models.js';
import { equal, ok, test } from './harness.js';

test('Anscombe\u2019s first and second set have the coefficients of the literature', () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const first = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  const second = [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74];
  ok(Math.abs(pearson(x, first) - 0.8164205163448399) < 1e-14, pearson(x, first));
  ok(Math.abs(pearson(x, second) - 0.8162365060002424) < 1e-14, pearson(x, second));
});

test('the same seed draws the same walks, another draws others', () => {
  equal(independentWalks(3, 50, 7), independentWalks(3, 50, 7));
  ok(JSON.stringify(independentWalks(3, 50, 7)) !== JSON.stringify(independentWalks(3, 50, 8)), 'seeds');
  const random = seeded(1);
  ok(Array.from({ length: 1000 }, random).every((one) => one >= 0 && one < 1), 'range');
});

test('random walks of 250 days fool the textbook about as often as on record: 85 %', () => {
  const limit = chanceLimit(250);
  const fooled = independentWalks(2000, 250, 42).filter((r) => Math.abs(r) > limit).length / 2000;
  ok(Math.abs(fooled - 0.85) < 0.025, fooled);
});

test('the limit of chance is the one of the tables', () => {
  ok(Math.abs(chanceLimit(180) - 0.1463) < 0.0001, chanceLimit(180));
  ok(Math.abs(chanceLimit(90) - 0.2072) < 0.0001, chanceLimit(90));
});

test('every r is in one box, 1 in the last', () => {
  const counts = bins([-1, -0.95, 0, 0.999, 1]);
  equal(counts.length, 20);
  equal(counts.reduce((sum, [, , count]) => sum + count, 0), 5);
  equal([counts[0], counts.at(-1)], [[-1, -0.9, 2], [0.9, 1, 2]]);
});

test('the matrix is sorted by certainty, strength, name or shift, what is unknown last', async () => {
  await load('en');
  const ids = (part) => matrixRows(MATRIX, { continent: '', lag: 0, ...part }, AREAS).map((row) => row.id);
  equal(ids({ sort: 'q' }), ['XX', 'YY', 'continent:Asia']);
  equal(ids({ sort: 'r' }), ['XX', 'YY', 'continent:Asia']);
  equal(ids({ sort: 'lag' }), ['YY', 'continent:Asia', 'XX']);
  equal(ids({ sort: 'lag', lag: -1 }), ['continent:Asia', 'YY', 'XX']);
  equal(ids({ sort: 'name' }), ['continent:Asia', 'XX', 'YY']);
});

test('a continent shows its countries and itself', async () => {
  await load('en');
  const areas = new Map([...AREAS, ['continent:Asia', { id: 'continent:Asia', name: 'Asia', continent: null }]]);
  const ids = (continent) => matrixRows(MATRIX, { continent, sort: 'name' }, areas).map((row) => row.id);
  equal(ids('Asia'), ['continent:Asia']);
  equal(ids('Europe'), ['XX', 'YY']);
});

test('a cell prints its sign', () => {
  equal([0.271, -0.271, 0.004, null].map(cellText), ['+27', '−27', '0', '']);
});

test('corrections, gaps, closed days, missing shares and cut periods are found, each with its days', () => {
  const period = (day, partial = false) => ({ start: day, end: day, partial });
  const days = ['2020-04-06', '2020-04-07', '2020-04-08', '2020-04-09', '2020-04-10', '2020-04-11'];
  const series = { periods: days.map((day, i) => period(day, i === 5)), series: [{ area: 'XX', values: [null, 5, null, null, -8, 3] }] };
  const point = (end, members) => ({ end, members });
  const index = { points: [point('2020-04-08', 30), point('2020-04-09', 28), point('2020-04-14', 30)] };
  equal(oddities(series, index), [
    { kind: 'gap', who: 'XX', from: '2020-04-08', to: '2020-04-09', value: 2 },
    { kind: 'correction', who: 'XX', from: '2020-04-10', to: '2020-04-10', value: -8 },
    { kind: 'closed', who: '', from: '2020-04-10', to: '2020-04-10', value: null },
    { kind: 'closed', who: '', from: '2020-04-13', to: '2020-04-13', value: null },
    { kind: 'members', who: '', from: '2020-04-09', to: '2020-04-09', value: 2 },
    { kind: 'partial', who: '', from: '2020-04-11', to: '2020-04-11', value: null },
  ]);
  equal(oddities({ periods: [], series: [] }, { points: [] }), []);
});

test('a scale leads there and back; the logarithm has no place for 0 and below', () => {
  for (const name of ['linear', 'log', 'symlog']) {
    const { to, back } = scaleOf(name);
    for (const value of [0.5, 1, 83.25, 12_345]) {
      ok(Math.abs(back(to(value)) / value - 1) < 1e-12, `${name} ${value}`);
    }
  }
  equal([scaleOf('log').to(0), scaleOf('log').to(-3)], [null, null]);
  ok(Math.abs(scaleOf('symlog').back(scaleOf('symlog').to(-8261)) + 8261) < 1e-8, 'a correction');
});

test('aligned areas begin at their own day; who never gets there is not shown', async () => {
  await load('en');
  const areas = new Map([['XX', { ...AREAS.get('XX'), population: 100_000 }], ['YY', { ...AREAS.get('YY'), population: null }]]);
  const sums = { series: [{ area: 'XX', values: [0, 1, 3] }, { area: 'YY', values: [1, 2, 3] }] };
  const starts = startsOf(sums, areas);
  equal([...starts], [['XX', 1], ['YY', -1]]);
  const model = exploreModel({ ...SERIES, ...RANGE }, EXPLORE, areas, starts);
  equal(model.rows, [[0, null, null], [1, -3, null]]);
});

test('the texts about the method name only constants that the program has told', async () => {
  const constants = { 'CorrelationKernel.MIN_PAIRS': 20, 'ShareReturns.MIN_SHARE': 0.6, 'Coefficients.ROUNDING': 1e-12 };
  await load('en');
  equal(placesOf(constants), { min_pairs: '20', min_share: '60', rounding: '1e-12' });
});

test('an index without points has no closed days', () => {
  equal(oddities({ periods: [], series: [] }, { ...INDEX, points: [] }), []);
});
