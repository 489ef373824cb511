import { load } from '/page/texts.js';
import { TILES } from '/page/views/tiles.js';
import { mapOf } from './chart-models.js';
import { equal, ok, test } from './harness.js';

const COLOURS = Object.fromEntries(['ink', 'soft', 'line', 'card', 'up', 'down'].map((name) => [name, 'rgb(0, 0, 0)']));

test('the map has a tile for each of ECDC’s 213 countries, none upon another', () => {
  equal(TILES.size, 213);
  equal(new Set([...TILES.values()].map(({ row, column }) => `${row} ${column}`)).size, 213);
});

test('tiles lie to each other as countries do', () => {
  const { DE, FR, PL, DK, IT, UK } = Object.fromEntries(TILES);
  ok(FR.column < DE.column && DE.column < PL.column, 'from west to east');
  ok(DK.row < DE.row && DE.row < IT.row, 'from north to south');
  ok(UK.column < DE.column && TILES.get('NZ').row > TILES.get('JP').row, 'islands');
});

test('the map shows the chosen shift, and who has no value keeps the tile', async () => {
  await load('en');
  const cells = (part) => Object.fromEntries(mapOf(part).rows.map(([id, , r]) => [id, r]));
  equal(cells({}), { DE: -0.22, LU: 0.33, EH: 0.02 });
  equal(cells({ lag: -1 }), { DE: 0.11, LU: null, EH: 0.01 });
  ok(mapOf({}).summary.includes('3 of 3 countries have a value, from −0.22 (DE) to 0.33 (LU). Framed: q below 0.05, 2 of them.'), mapOf({}).summary);
});

test('a continent is shown alone', () => {
  equal(mapOf({ continent: 'Africa' }).rows.map(([id]) => id), ['EH']);
  ok(mapOf({ continent: 'Asia' }).summary.startsWith('None of 0'), 'none');
  mapOf({ continent: 'Asia' }).picture(COLOURS, false);
});

test('incidence is the sum of the range per 100,000, missing where either is missing', () => {
  const model = mapOf({ measure: 'incidence' }, new Map([['DE', 300], ['LU', null]]));
  equal(model.rows.map(([id, , value]) => [id, value]).sort(), [['DE', 150], ['EH', null], ['LU', null]]);
});

test('a significant tile is framed, so that colour alone says nothing', () => {
  const tiles = mapOf({}).picture(COLOURS, false).series[0].data;
  equal(tiles.map((one) => one.itemStyle.borderWidth), mapOf({}).rows.map(([, , , q]) => (q < 0.05 ? 2 : 1)));
});
