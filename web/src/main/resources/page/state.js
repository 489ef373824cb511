// What the reader has chosen, and its form in the address: only what differs from the defaults.

/** In the order of the tabs. */
export const VIEWS = ['overview', 'explore', 'lags', 'matrix', 'map', 'why', 'data', 'runs', 'method', 'classic'];
export const MOST_AREAS = 6;
// The job computes so many; fewer are easier to look at.
export const WIDEST_LAG = 30;
const USUAL_LAG = 14;

export const DEFAULTS = Object.freeze({
  areas: Object.freeze(['DE']),
  focus: '',
  metric: 'cases',
  range: 'all',
  from: '',
  to: '',
  group: 'auto',
  view: 'overview',
  run: '',
  relative: false,
  per: false,
  method: 'pearson',
  lag: 0,
  x: 'growth7',
  y: 'return',
  kind: '',
  window: '60',
  correction: 'bh',
  continent: '',
  sort: 'q',
  measure: 'r',
  shape: 'raw',
  scale: 'linear',
  aligned: false,
});

const CHOICES = {
  metric: ['cases', 'deaths'],
  range: ['30d', '90d', 'wave1', 'wave2', 'all'],
  group: ['auto', 'day', 'week', 'month'],
  view: VIEWS,
  method: ['pearson', 'spearman'],
  x: ['growth7', 'logdiff', 'cumgrowth', 'mean7', 'level'],
  y: ['return', 'level'],
  kind: ['reference', 'composite', 'sum'],
  window: ['30', '60', '90'],
  correction: ['bh', 'by'],
  continent: ['Africa', 'America', 'Asia', 'Europe', 'Oceania'],
  sort: ['q', 'r', 'name', 'lag'],
  measure: ['r', 'q', 'incidence'],
  shape: ['raw', 'mean7', 'cumulative', 'relative'],
  scale: ['linear', 'log', 'symlog'],
};
// What older addresses say for what is there now.
const FORMERLY = { view: { panels: 'overview' } };
// Understood elsewhere: texts.js, early.js.
const ASIDE = ['lang', 'theme'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const RUN = /^[0-9a-f]{20}$/;
const AREA = /^[A-Za-z0-9:]{1,64}$/;

/** Returns { state, ignored }: names of what the address has and nobody understands. */
export function parse(search) {
  const state = { ...DEFAULTS, areas: [...DEFAULTS.areas] };
  const ignored = [];
  for (const [name, value] of new URLSearchParams(search)) {
    if (!ASIDE.includes(name) && !take(state, name, value)) {
      ignored.push(name);
    }
  }
  if (state.from && state.to && state.from > state.to) {
    state.from = '';
    state.to = '';
    ignored.push('from');
  }
  return { state, ignored };
}

/** The address of a state; '' for the defaults. */
export function format(state, lang = '') {
  const query = new URLSearchParams();
  for (const [name, standard] of Object.entries(DEFAULTS)) {
    const text = written(state[name]);
    if (text !== written(standard)) {
      query.set(name, text);
    }
  }
  if (lang) {
    query.set('lang', lang);
  }
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `?${text}` : '';
}

/** How far the shifts go that are shown: further only where one further away is chosen. */
export const lagReach = (state) => (Math.abs(state.lag) > USUAL_LAG ? WIDEST_LAG : USUAL_LAG);

/** The area the coefficient is about. */
export function focusOf(state) {
  return state.areas.includes(state.focus) ? state.focus : state.areas[0];
}

function written(value) {
  if (Array.isArray(value)) {
    return value.join(',');
  }
  return typeof value === 'boolean' ? (value ? '1' : '') : String(value);
}

function take(state, name, value) {
  if (name === 'areas') {
    const areas = [...new Set(value.split(','))].filter((area) => AREA.test(area));
    if (areas.length === 0) {
      return false;
    }
    state.areas = areas.slice(0, MOST_AREAS);
    return true;
  }
  if (Object.hasOwn(CHOICES, name)) {
    const now = FORMERLY[name]?.[value] ?? value;
    return assign(state, name, now, CHOICES[name].includes(now));
  }
  if (name === 'from' || name === 'to') {
    return assign(state, name, value, isDay(value));
  }
  if (name === 'focus') {
    return assign(state, name, value, AREA.test(value));
  }
  if (name === 'run') {
    return assign(state, name, value, RUN.test(value));
  }
  if (typeof DEFAULTS[name] === 'boolean') {
    return assign(state, name, true, value === '1');
  }
  if (name === 'lag') {
    const lag = Number(value);
    return assign(state, name, lag, Number.isInteger(lag) && Math.abs(lag) <= WIDEST_LAG);
  }
  return false;
}

/** 31 February parses as a day of March. */
function isDay(text) {
  const time = DATE.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function assign(state, name, value, valid) {
  if (valid) {
    state[name] = value;
  }
  return valid;
}
