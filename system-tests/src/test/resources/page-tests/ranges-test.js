import { dataRange, isAll, plusDays, rangeOf } from '/page/ranges.js';
import { equal, test } from './harness.js';

const DATA = { first: '2020-01-02', last: '2020-12-14' };
const of = (range, from = '', to = '') => rangeOf({ range, from, to }, DATA);

test('days are counted over the ends of months, leap years and summer time', () => {
  equal(plusDays('2020-02-28', 2), '2020-03-01');
  equal(plusDays('2021-02-28', 1), '2021-03-01');
  equal(plusDays('2020-12-31', 1), '2021-01-01');
  equal(plusDays('2020-03-28', 2), '2020-03-30');
});

test('presets count both ends and stay within the data', () => {
  equal(of('30d'), { from: '2020-11-15', to: '2020-12-14' });
  equal(of('90d'), { from: '2020-09-16', to: '2020-12-14' });
  equal(of('all'), { from: '2020-01-02', to: '2020-12-14' });
  equal(rangeOf({ range: '90d', from: '', to: '' }, { first: '2020-12-01', last: '2020-12-14' }).from, '2020-12-01');
});

test('a typed date goes before a preset, an open end is the end of the data', () => {
  equal(of('30d', '2020-03-01'), { from: '2020-03-01', to: '2020-12-14' });
  equal(of('30d', '', '2020-03-01'), { from: '2020-01-02', to: '2020-03-01' });
});

test('the range of a result is what its inputs share', () => {
  const inputs = [
    { dataset: 'ecdc-cases', firstDate: '2019-12-31', lastDate: '2020-12-14' },
    { dataset: 'fse-prices', firstDate: '2020-01-02', lastDate: '2020-12-11' },
  ];
  equal(dataRange({ inputs }), { first: '2020-01-02', last: '2020-12-11' });
});

test('inputs that share no day leave the range of the cases', () => {
  const inputs = [
    { dataset: 'ecdc-cases', firstDate: '2020-06-01', lastDate: '2020-12-14' },
    { dataset: 'fse-prices', firstDate: '2019-01-02', lastDate: '2019-12-30' },
  ];
  equal(dataRange({ inputs }), { first: '2020-06-01', last: '2020-12-14' });
});

test('only the whole range lets the numbers of the run answer', () => {
  equal(isAll({ range: 'all', from: '', to: '' }), true);
  equal(isAll({ range: 'all', from: '2020-03-01', to: '' }), false);
  equal(isAll({ range: '30d', from: '', to: '' }), false);
});
