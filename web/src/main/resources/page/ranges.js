// Presets of the time range. All days are ISO texts; both ends count.

const DAY = 86_400_000;

export function plusDays(day, days) {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Returns { from, to } within the data that both sides have. */
export function rangeOf(state, data) {
  if (state.from || state.to) {
    return { from: state.from || data.first, to: state.to || data.last };
  }
  switch (state.range) {
    case '30d':
      return { from: later(plusDays(data.last, -29), data.first), to: data.last };
    case '90d':
      return { from: later(plusDays(data.last, -89), data.first), to: data.last };
    case 'wave1':
      return { from: '2020-02-15', to: '2020-06-14' };
    case 'wave2':
      return { from: '2020-09-01', to: '2020-12-31' };
    default:
      return { from: data.first, to: data.last };
  }
}

/** The days that cases and prices share, by the inputs of the run. */
export function dataRange(meta) {
  const inputs = meta.inputs;
  const cases = inputs.find((input) => input.dataset === 'ecdc-cases') ?? inputs[0];
  const first = inputs.map((input) => input.firstDate).reduce(later, cases.firstDate);
  const last = inputs.map((input) => input.lastDate).reduce(sooner, cases.lastDate);
  return first <= last ? { first, last } : { first: cases.firstDate, last: cases.lastDate };
}

/** Whether the range is all there is, so that the job's own numbers answer. */
export function isAll(state) {
  return state.range === 'all' && !state.from && !state.to;
}

function later(a, b) {
  return a > b ? a : b;
}

function sooner(a, b) {
  return a < b ? a : b;
}
