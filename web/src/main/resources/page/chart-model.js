// What one chart says: picture, table, summary and files are all made of it and of nothing else. Pure.

import { coefficient, day, lagWords, number, percent, pShort, t } from './texts.js';

const FORMATS = {
  text: (value) => value ?? '–',
  yes: (value) => (value ? t('yes') : ''),
  day: (value) => day(value),
  count: (value) => number(value),
  value: (value) => (typeof value === 'string' ? value : number(value, Number.isInteger(value) ? 0 : 2)),
  log: (value) => number(value, 3),
  tenth: (value) => number(value, 1),
  percent: (value) => percent(value),
  coefficient: (value) => coefficient(value),
  p: (value) => pShort(value),
  lag: (value) => lagWords(value),
};
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * @param parts {name, title, summary, range: {from, to}, run, columns: [{key, label, kind}],
 *     rows: [[value]], picture: (colours, narrow) => option}; run as the server names it
 */
export function chartModel(parts) {
  return Object.freeze({ ...parts });
}

export const column = (key, label, kind = 'count') => ({ key, label, kind });

/** A value as people read it. */
export const words = (column, value) => FORMATS[column.kind](value);

/** One row in a sentence, for who hears the chart. */
export function rowWords(model, position) {
  return model.columns
    .map((one, i) => [one, model.rows[position][i]])
    .filter(([one, value]) => value !== null && value !== false && words(one, value) !== '')
    .map(([one, value]) => `${one.label}: ${words(one, value)}`)
    .join(', ');
}

/** "dax-covid_lags_2020-01-02_2020-12-14_3f9a0c1b2d.csv" */
export function fileName(model, ending) {
  const parts = ['dax-covid', model.name, model.range.from, model.range.to, model.run.id.slice(0, 10)];
  return `${parts.filter((part) => part).join('_')}.${ending}`;
}

export function source(model) {
  return t(model.run.synthetic ? 'files.source.sample' : 'files.source');
}

/** Each line complete in itself, as the server's own files are. */
export function csv(model) {
  const trace = [model.run.id, snapshots(model), source(model)];
  const lines = model.rows.map((row) => [...row, ...trace]);
  const header = [...model.columns.map((one) => one.key), 'run', 'snapshots', 'source'];
  return [header, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

export function json(model) {
  const { name, title, summary, range, run, columns, rows } = model;
  const named = (row) => Object.fromEntries(columns.map((one, i) => [one.key, row[i]]));
  const about = columns.map(({ key, label }) => ({ key, label }));
  return `${JSON.stringify({ name, title, summary, range, run, source: source(model), columns: about, rows: rows.map(named) }, null, 1)}\n`;
}

/** "ecdc-cases=2020… fse-prices=2020…" */
export function snapshots(model) {
  return Object.entries(model.run.snapshots)
    .map(([dataset, id]) => `${dataset}=${id}`)
    .join(' ');
}

function field(value) {
  if (value === null || value === undefined) {
    return '';
  }
  const text = String(value);
  // A spreadsheet would run a text that begins like a formula; numbers stay as they are.
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
