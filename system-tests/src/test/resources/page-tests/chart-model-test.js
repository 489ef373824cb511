import { echarts } from '/page/echarts.js';
import { csv, fileName, json, rowWords, words } from '/page/chart-model.js';
import { svg, png } from '/page/chart-files.js';
import { palette } from '/page/palette.js';
import { table } from '/page/tables.js';
import { load } from '/page/texts.js';
import { HOSTILE, models } from './chart-models.js';
import { equal, ok, test } from './harness.js';

for (const [name, make] of Object.entries(models)) {
  test(`${name}: table, CSV, JSON and picture have the same values`, async () => {
    await load('en');
    const model = make();
    ok(model.rows.length > 0, 'rows to compare');
    equal(parsed(csv(model)), model.rows.map((row) => row.map(plain)), 'csv');
    equal(JSON.parse(json(model)).rows.map(Object.values), model.rows, 'json');
    const box = document.createElement('div');
    table(box, model.summary, model.columns.map((one) => one.label), model.rows.map((row) => row.map((value, i) => words(model.columns[i], value))));
    const cells = [...box.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    equal(cells, model.rows.map((row) => row.map((value, i) => words(model.columns[i], value))), 'table');
    const drawn = valuesOf(model);
    for (const value of model.rows.flatMap((row) => (model.shown ?? ((all) => all))(row)).filter(Number.isFinite)) {
      ok(drawn.has(value), `the picture lacks ${value}`);
    }
  });

  test(`${name}: the saved picture carries title, source and run`, async () => {
    await load('en');
    const model = make();
    const text = svg(model, palette());
    // Not by a parser of this page: its policy holds for what is parsed here, too.
    const [, title, about] = /^<svg[^>]*><title>([^<]*)<\/title><desc>([^<]*)<\/desc>/.exec(text);
    equal(title, escaped(model.title));
    ok(about.includes(escaped(model.summary)) && about.includes('ECDC') && about.includes(model.run.id), about);
    const bytes = new Uint8Array(await (await png(model, palette())).arrayBuffer());
    equal([...bytes.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join(''), 'PNG');
  });
}

test('a file is named by view, range and result', () => {
  equal(fileName(models.lags(), 'csv'), 'dax-covid_lags_XX_2020-03-02_2020-12-14_0000000000.csv');
});

test('no name becomes a formula in a spreadsheet, none breaks out of its field', () => {
  const model = { ...models.lags(), columns: [{ key: 'name', label: 'name', kind: 'text' }], rows: [['=1+1'], ['a"b,\nc'], [-0.5]] };
  const lines = csv(model).split('\r\n');
  ok(lines[1].startsWith("'=1+1,"), lines[1]);
  ok(csv(model).includes('"a""b,\nc",'), csv(model));
  ok(lines[3].startsWith('-0.5,'), lines[3]);
});

test('a hostile name stays text in the saved picture', async () => {
  await load('en');
  const text = svg({ ...models.lags(), title: HOSTILE }, palette());
  ok(!text.includes('<img'), 'markup from data');
});

test('a row is read out with its labels, without what is missing', async () => {
  await load('en');
  const spoken = rowWords(models.lags(), 1);
  ok(spoken.includes('r: −0.40') && !spoken.includes('–,'), spoken);
});

/** Every number that the library was given to draw. */
function valuesOf(model) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 500 });
  chart.setOption(model.picture(palette(), false));
  const { series, dataset = [] } = chart.getOption();
  chart.dispose();
  const all = [...series.map((one) => one.data ?? []), ...dataset.map((one) => one.source)];
  return new Set(all.flat(3).flatMap((one) => (one?.value === undefined ? [one] : [one.value].flat())));
}

function parsed(text) {
  const [header, ...lines] = text.trimEnd().split('\r\n').map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map((one) => one.replace(/,$/, '')));
  const own = header.indexOf('run');
  return lines.map((line) => line.slice(0, own).map((one) => one.replace(/^"|"$/g, '').replaceAll('""', '"')));
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const plain = (value) => (value === null ? '' : String(value));
