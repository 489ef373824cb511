// Independent random walks, the same for the same seed, and what correlating their levels gives. Pure.

/** From 0 up to, not including, 1. */
export function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** r of each of so many pairs of walks that have nothing to do with each other. */
export function independentWalks(pairs, days, seed) {
  const random = seeded(seed);
  return Array.from({ length: pairs }, () => pearson(walk(days, random), walk(days, random)));
}

/** Pearson's r, centred in two passes; NaN where one side is constant. */
export function pearson(x, y) {
  const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xx += (x[i] - mx) ** 2;
    yy += (y[i] - my) ** 2;
    xy += (x[i] - mx) * (y[i] - my);
  }
  return xy / (Math.sqrt(xx) * Math.sqrt(yy));
}

/** Normal steps by Box and Muller. */
function walk(days, random) {
  let at = 0;
  return Array.from({ length: days }, () => {
    at += Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return at;
  });
}

const NORMAL = 1.959963984540054;

/** The |r| that so many independent pairs exceed by chance in one of twenty cases, by Student's t. */
export function chanceLimit(days) {
  const free = days - 2;
  const student = NORMAL + (NORMAL ** 3 + NORMAL) / (4 * free);
  return student / Math.sqrt(free + student ** 2);
}
