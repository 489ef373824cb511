// One value of each country on a map of equal tiles. Pure.

import { plain, tooltip } from '../chart-parts.js';
import { chartModel, column, rowWords } from '../chart-model.js';
import { areaName, coefficient, compact, lagWords, number, t } from '../texts.js';
import { cellText, continent } from './matrix-model.js';
import { TILES } from './tiles.js';

const SURE = 0.05;

/**
 * @param answers {matrix, counts}; counts: by area the sum of the range, or null where r or q is shown
 * @param areas all that the run knows, by id
 */
export function mapModel(answers, state, range, areas) {
  const { matrix, counts } = answers;
  const rows = [...TILES.keys()]
    .filter((id) => areas.has(id) && (!state.continent || continent(areas.get(id)) === state.continent))
    .map((id) => [id, areaName(areas.get(id)), ...valuesOf(id)]);
  function valuesOf(id) {
    if (counts) {
      return [perHead(counts.get(id), areas.get(id).population)];
    }
    const row = matrix.areas.find((one) => one.area === id);
    const at = matrix.lags.indexOf(state.lag);
    return row ? [row.r[at], row.q[at], row.n[at]] : [null, null, null];
  }
  const columns = counts
    ? [column('per_100000', t(`map.incidence.${state.metric}`), 'tenth')]
    : [column('r', 'r', 'coefficient'), column('q', 'q', 'p'), column('n', t('col.n'))];
  const model = {
    name: ['map', state.measure, state.metric, ...(counts ? [] : [`lag${state.lag}`])].join('_'),
    title: title(state, matrix, counts),
    summary: summary(rows, state, counts),
    range,
    run: matrix.run,
    grows: true,
    height: heightOf(rows, false),
    narrowHeight: heightOf(rows, true),
    columns: [column('area', t('matrix.id'), 'text'), column('name', t('top.area'), 'text'), ...columns],
    rows,
  };
  return chartModel({ ...model, picture: (colours, narrow) => option(model, state, colours, narrow) });
}

const perHead = (sum, population) => (sum === undefined || sum === null || !population ? null : (sum / population) * 100_000);

function title(state, matrix, counts) {
  if (counts) {
    return t(`map.incidence.${state.metric}`);
  }
  const places = { index: t(`kind.${matrix.kind}`), metric: t(`metric.${state.metric}.word`), lag: lagWords(state.lag) };
  return t(`map.title.${state.measure}`, places);
}

function summary(rows, state, counts) {
  const known = rows.filter((row) => row[2] !== null);
  const places = { known: number(known.length), all: number(rows.length) };
  if (known.length === 0) {
    return t('map.none', places);
  }
  const [low, high] = [(a, b) => (b[2] < a[2] ? b : a), (a, b) => (b[2] > a[2] ? b : a)].map((pick) => known.reduce(pick));
  const words = counts ? (value) => number(value, value < 10 ? 1 : 0) : coefficient;
  const ends = { ...places, low: low[1], lowvalue: words(low[2]), high: high[1], highvalue: words(high[2]) };
  const sure = known.filter((row) => row[3] !== null && row[3] < SURE).length;
  return `${t('map.summary', ends)} ${counts ? '' : `${t('map.sure', { sure: number(sure) })} `}${t('map.tiles')}`;
}

function span(rows) {
  const places = rows.map(([id]) => TILES.get(id));
  const ends = (name) => [Math.min(...places.map((one) => one[name])), Math.max(...places.map((one) => one[name]))];
  return { rows: ends('row'), columns: ends('column') };
}

/** Tiles keep their shape: who makes the window wider gets room, not longer tiles. */
function tileOf({ columns }, narrow) {
  const width = Math.min(64, Math.floor((narrow ? 288 : 980) / (columns[1] - columns[0] + 1)));
  return { width, height: Math.max(narrow ? 16 : 30, Math.round(width * 0.72)) };
}

function heightOf(rows, narrow) {
  if (rows.length === 0) {
    return 120;
  }
  const place = span(rows);
  return (place.rows[1] - place.rows[0] + 1) * tileOf(place, narrow).height + 8;
}

function option(model, state, colours, narrow) {
  const place = model.rows.length > 0 ? span(model.rows) : { rows: [0, 0], columns: [0, 0] };
  const tile = tileOf(place, narrow);
  const axis = ([from, to], extra) => ({ type: 'value', min: from - 0.5, max: to + 0.5, show: false, ...extra });
  const many = ([from, to]) => to - from + 1;
  return {
    ...plain(colours),
    grid: { left: 'center', top: 4, width: many(place.columns) * tile.width, height: many(place.rows) * tile.height },
    tooltip: tooltip(colours, 'item', (item) => rowWords(model, item.dataIndex).replaceAll(', ', '\n')),
    xAxis: axis(place.columns),
    yAxis: axis(place.rows, { inverse: true }),
    series: [
      {
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [tile.width - 2, tile.height - 2],
        data: tiles(model.rows, state, colours),
        label: labels(model.rows, state, tile, colours),
      },
    ],
  };
}

function tiles(rows, state, colours) {
  const most = Math.max(...rows.map((row) => row[2] ?? 0));
  return rows.map((row) => ({
    value: [TILES.get(row[0]).column, TILES.get(row[0]).row, ...row.slice(2)],
    itemStyle: { color: shade(row, state, most, colours), opacity: 1, borderColor: sure(row, state) ? colours.ink : colours.line, borderWidth: sure(row, state) ? 2 : 1 },
  }));
}

/** Code and value; a tile too small for both has the code, one too small for that its colour and the table. */
function labels(rows, state, tile, colours) {
  const both = tile.width >= 26;
  const size = tile.width >= 40 ? 12 : tile.width >= 18 ? 10 : 9;
  const text = (row) => (both ? `${row[0]}\n${short(row, state)}` : row[0]);
  return { show: tile.width >= 16, opacity: 1, color: colours.ink, fontSize: size, lineHeight: size + 3, formatter: (item) => text(rows[item.dataIndex]) };
}

const sure = (row, state) => state.measure !== 'incidence' && row[3] !== null && row[3] < SURE;

/** Never so dark that the letters on it cannot be read. */
function shade([, , value, q], state, most, colours) {
  if (value === null || (state.measure === 'q' && q === null)) {
    return colours.card;
  }
  const mixed = (colour, share) => blend(colour, colours.card, Math.min(0.9, share));
  switch (state.measure) {
    case 'incidence':
      return mixed(colours.down, Math.sqrt(value / most) * 0.9);
    case 'q':
      return mixed(colours.up, q < SURE ? 0.85 : q < 0.2 ? 0.45 : 0.1);
    default:
      return mixed(value < 0 ? colours.down : colours.up, Math.abs(value) * 2);
  }
}

/** Both as the browser computes colours: "rgb(1, 2, 3)". */
function blend(colour, paper, share) {
  const [front, back] = [colour, paper].map((one) => one.match(/[\d.]+/g).slice(0, 3).map(Number));
  return `rgb(${front.map((part, i) => Math.round(part * share + back[i] * (1 - share))).join(', ')})`;
}

function short([, , value, q], state) {
  if (state.measure === 'q') {
    return q === null ? '–' : number(q, 2);
  }
  return value === null ? '–' : state.measure === 'incidence' ? compact(value) : cellText(value);
}
