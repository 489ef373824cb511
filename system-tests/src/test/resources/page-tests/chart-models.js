// One model of each kind, of answers as the server sends them.

import { lagModel } from '/page/lag-model.js';
import { timeChart, timeModel } from '/page/time-model.js';
import { exploreModel } from '/page/views/explore-model.js';
import { mapModel } from '/page/views/map-model.js';
import { matrixModel, matrixRows } from '/page/views/matrix-model.js';
import { qualityModel } from '/page/views/quality-model.js';
import { rollingModel } from '/page/views/rolling-model.js';
import { scatterModel } from '/page/views/scatter-model.js';
import { walksModel } from '/page/views/walks-model.js';

export const HOSTILE = '<img src=x onerror=alert(1)>';
export const RUN = { id: '0000000000000000000a', pipeline: 'local/dax-covid', methodVersion: 3, synthetic: false, snapshots: { 'ecdc-cases': 'e-1', 'fse-prices': 'f-1' } };
export const AREAS = new Map(['XX', 'YY'].map((id) => [id, { id, name: `${id} ${HOSTILE}`, continent: 'Europe', population: 200_000 }]));
export const HEAD = { run: RUN, area: 'XX', areaName: HOSTILE, metric: 'cases', x: 'growth7', y: 'return', method: 'pearson', kind: 'reference', from: '2020-03-02', to: '2020-12-14', warnings: [] };
export const STATE = { view: 'overview', relative: false, per: false, metric: 'cases', areas: ['XX', 'YY'] };
export const RANGE = { from: '2020-03-02', to: '2020-03-04' };

const coefficient = (lag, r) => ({ lag, r, n: 200 + lag, nEff: 150.25, p: r === null ? null : 0.001, pNaive: 0.0005, ciLow: r === null ? null : r - 0.1, ciHigh: r === null ? null : r + 0.1, reason: r === null ? 'CONSTANT' : null });
export const LAGS = { ...HEAD, lags: [coefficient(-1, null), coefficient(0, -0.4), coefficient(1, 0.25)] };

const days = ['2020-03-02', '2020-03-03', '2020-03-04'].map((day) => ({ start: day, end: day, partial: false }));
export const SERIES = { run: RUN, unit: 'day', metric: 'cases', periods: days, series: [{ area: 'XX', values: [1, null, -3] }, { area: 'YY', values: [10, 20, 30] }] };
export const INDEX = { run: RUN, kind: 'reference', unit: 'day', points: days.map((day, i) => ({ ...day, level: 11_000.5 + i, return: i ? 0.01 * i : null, members: 30 })) };
const mean7 = { series: [{ area: 'XX', values: [0.5, 1.5, 2.5] }, { area: 'YY', values: [5, 6, 7] }] };

export const MATRIX = {
  ...HEAD,
  correction: 'bh',
  searched: '-30..30',
  familySize: 4,
  lags: [-1, 0],
  areas: [
    { area: 'YY', areaName: 'YY', r: [0.11, -0.22], n: [200, 201], nEff: [150, 151], p: [0.2, 0.004], q: [0.3, 0.04], reason: [null, null] },
    { area: 'XX', areaName: 'XX', r: [null, 0.33], n: [0, 202], nEff: [null, 152], p: [null, 0.002], q: [null, 0.01], reason: ['NO_DATA', null] },
    { area: 'continent:Asia', areaName: 'Asia', r: [0.01, 0.02], n: [200, 201], nEff: [150, 151], p: [0.9, 0.8], q: [0.9, 0.9], reason: [null, null] },
  ],
};
export const EXPLORE = { shape: 'raw', scale: 'linear', per: false, metric: 'cases', areas: ['XX', 'YY'] };
const window = (from, to, r) => ({ from, to, r, n: 30, nEff: 20.5, ciLow: r - 0.2, ciHigh: r + 0.2, reason: null });
const rolling = { ...HEAD, lag: 3, window: 30, windows: [window('2020-03-02', '2020-04-15', -0.5), window('2020-03-03', '2020-04-16', 0.25)] };
const pairs = { ...HEAD, lag: 1, pairs: [{ xDay: '2020-03-02', day: '2020-03-03', x: 0.125, y: -0.03 }, { xDay: '2020-03-03', day: '2020-03-04', x: -0.25, y: 0.01 }] };
const levels = { ...HEAD, x: 'level', y: 'level', lag: 0, r: -0.6, n: 241, nEff: 14.1 };

const time = (state) => timeChart(timeModel(state, RANGE, { series: SERIES, index: INDEX, mean7 }, AREAS), state, { series: SERIES, index: INDEX });

export const PLACES = new Map(['DE', 'LU', 'EH'].map((id) => [id, { id, name: id, continent: id === 'EH' ? 'Africa' : 'Europe', population: 200_000 }]));
const places = { ...MATRIX, areas: [...PLACES.keys()].map((area, i) => ({ ...MATRIX.areas[i], area })) };
export const mapOf = (part, counts = null) => mapModel({ matrix: places, counts }, { measure: 'r', metric: 'cases', lag: 0, continent: '', ...part }, RANGE, PLACES);

export const models = {
  // A single area's counts are drawn beside its mean; of several only the means.
  overview: () => time({ ...STATE, areas: ['XX'] }),
  classic: () => time({ ...STATE, areas: ['XX'], view: 'classic' }),
  // n and n_eff say how sure, in the table; the picture is of r, interval and p.
  lags: () => ({ ...lagModel('lags', LAGS, 0, AREAS), shown: (row) => row.slice(0, 4) }),
  rolling: () => rollingModel(rolling, AREAS),
  pairs: () => scatterModel(pairs, LAGS.lags[1], AREAS),
  walks: () => walksModel(levels, LAGS.lags[1]),
  matrix: () => matrixModel(MATRIX, matrixRows(MATRIX, { continent: '', sort: 'q' }, AREAS), RANGE),
  map: () => mapOf({}),
  'map of incidence': () => mapOf({ measure: 'incidence' }, new Map([['DE', 300], ['LU', 20_000]])),
  explore: () => exploreModel({ ...SERIES, from: RANGE.from, to: RANGE.to }, EXPLORE, AREAS, null),
  'explore on a log scale': () => exploreModel({ ...SERIES, from: RANGE.from, to: RANGE.to }, { ...EXPLORE, scale: 'log' }, AREAS, null),
  quality: () => qualityModel({ series: { ...SERIES, ...RANGE }, index: INDEX }, AREAS),
};
