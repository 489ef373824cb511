import { DEFAULTS, MOST_AREAS, VIEWS, WIDEST_LAG, focusOf, format, parse } from '/page/state.js';
import { equal, ok, seeded, test } from './harness.js';

const CHOICES = {
  metric: ['cases', 'deaths'],
  range: ['30d', '90d', 'wave1', 'wave2', 'all'],
  group: ['auto', 'day', 'week', 'month'],
  view: VIEWS,
  method: ['pearson', 'spearman'],
  x: ['growth7', 'logdiff', 'cumgrowth', 'mean7', 'level'],
  y: ['return', 'level'],
  kind: ['', 'reference', 'composite', 'sum'],
  run: ['', '0123456789abcdef0123'],
  window: ['30', '60', '90'],
  correction: ['bh', 'by'],
  continent: ['', 'Africa', 'America', 'Asia', 'Europe', 'Oceania'],
  sort: ['q', 'r', 'name'],
  measure: ['r', 'q', 'incidence'],
  shape: ['raw', 'mean7', 'cumulative', 'relative'],
  scale: ['linear', 'log', 'symlog'],
};
const AREAS = ['DE', 'FR', 'world', 'continent:Europe', 'US', 'CNG1925', 'JPG11668', 'XK'];

test('the address of the defaults is empty', () => {
  equal(format(DEFAULTS), '');
  equal(parse('').state, { ...DEFAULTS });
});

test('any state comes back from its address (seeds 1 to 500)', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const state = anyState(seeded(seed));
    const { state: back, ignored } = parse(format(state, seed % 2 ? 'de' : ''));
    equal(ignored, [], `seed ${seed}`);
    equal(back, state, `seed ${seed}`);
  }
});

test('what nobody understands is named and left out', () => {
  const { state, ignored } = parse('?metric=recovered&lag=99&areas=%3Cb%3E&frm=2020-01-01&relative=yes');
  equal(state, { ...DEFAULTS });
  equal(ignored, ['metric', 'lag', 'areas', 'frm', 'relative']);
});

test('no rubbish in an address makes a state that the server would refuse (seeds 1 to 500)', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const { state } = parse(rubbish(seeded(seed)));
    ok(state.areas.length >= 1 && state.areas.length <= MOST_AREAS, `areas, seed ${seed}`);
    ok(state.areas.every((area) => /^[A-Za-z0-9:]+$/.test(area)), `area, seed ${seed}`);
    ok(Number.isInteger(state.lag) && Math.abs(state.lag) <= WIDEST_LAG, `lag, seed ${seed}`);
    ok(!state.from || !state.to || state.from <= state.to, `range, seed ${seed}`);
    for (const [name, values] of Object.entries(CHOICES)) {
      ok(values.includes(state[name]), `${name}=${state[name]}, seed ${seed}`);
    }
  }
});

test('a range that ends before it begins is dropped', () => {
  const { state, ignored } = parse('?from=2020-06-01&to=2020-05-01');
  equal([state.from, state.to, ignored], ['', '', ['from']]);
});

test('a day that no calendar has is not taken', () => {
  equal(parse('?from=2020-02-31').ignored, ['from']);
  equal(parse('?to=2020-13-01').ignored, ['to']);
});

test('more areas than the page draws are cut, doubles are one', () => {
  equal(parse('?areas=DE,DE,FR').state.areas, ['DE', 'FR']);
  equal(parse(`?areas=${AREAS.join(',')}`).state.areas, AREAS.slice(0, MOST_AREAS));
});

test('an address of older days still leads somewhere', () => {
  equal(parse('?view=panels'), { state: { ...DEFAULTS }, ignored: [] });
});

test('the coefficient is about a chosen area, else about the first', () => {
  equal(focusOf({ areas: ['DE', 'FR'], focus: 'FR' }), 'FR');
  equal(focusOf({ areas: ['DE', 'FR'], focus: 'US' }), 'DE');
});

function anyState(random) {
  const pick = (values) => values[Math.floor(random() * values.length)];
  const areas = AREAS.filter(() => random() < 0.4).slice(0, MOST_AREAS);
  const days = ['', '2020-01-01', '2020-05-31', '2020-12-14'];
  const [from, to] = [pick(days), pick(days)];
  const state = { ...DEFAULTS, areas: areas.length > 0 ? areas : ['DE'] };
  for (const [name, values] of Object.entries(CHOICES)) {
    state[name] = pick(values);
  }
  state.focus = pick(['', ...state.areas]);
  for (const name of ['relative', 'per', 'aligned']) {
    state[name] = random() < 0.5;
  }
  state.lag = Math.floor(random() * (2 * WIDEST_LAG + 1)) - WIDEST_LAG;
  [state.from, state.to] = from && to && from > to ? [to, from] : [from, to];
  return state;
}

function rubbish(random) {
  const words = ['', '1', '-1', '99', 'DE', 'a b', '%00', '<script>', '2020-02-30', '2020-03-01', 'NaN', '1e3', '__proto__', 'é'];
  const names = [...Object.keys(DEFAULTS), '__proto__', 'constructor'];
  const query = new URLSearchParams();
  for (let i = 0; i < 6; i++) {
    query.append(names[Math.floor(random() * names.length)], words[Math.floor(random() * words.length)]);
  }
  return `?${query}`;
}
