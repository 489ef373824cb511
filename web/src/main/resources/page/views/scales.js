// Scales of a value axis: the picture shows to(value), its labels back(place). Pure.

const SCALES = {
  linear: { to: (value) => value, back: (place) => place },
  // What is not above 0 has no logarithm and no place on this scale.
  log: { to: (value) => (value > 0 ? Math.log10(value) : null), back: (place) => 10 ** place },
  // Linear up to 1 and logarithmic beyond it, on both sides: corrections are negative. Whole places are 1, 10, 100, …
  symlog: {
    to: (value) => (Math.abs(value) <= 1 ? value : Math.sign(value) * (1 + Math.log10(Math.abs(value)))),
    back: (place) => (Math.abs(place) <= 1 ? place : Math.sign(place) * 10 ** (Math.abs(place) - 1)),
  },
};

export const scaleOf = (name) => SCALES[name];

/** Points of a column: its place for the line, its value for whoever compares. */
export function plotted(rows, at, scale) {
  return rows.map((row) => [row[0], row[at] === null ? null : scale.to(row[at]), row[at]]);
}
