// Collects tests of the page's modules and runs them; Java reads the results from the window.

const tests = [];

export function test(name, body) {
  tests.push({ name, body });
}

export function equal(actual, expected, about = '') {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) {
    throw new Error(`${about} expected ${b} but was ${a}`.trim());
  }
}

export function ok(value, about) {
  if (!value) {
    throw new Error(about);
  }
}

/** The same numbers for the same seed: from 0 up to, not including, 1. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export async function run() {
  const results = [];
  for (const { name, body } of tests) {
    try {
      await body();
      results.push({ name, failure: null });
    } catch (error) {
      results.push({ name, failure: String(error.stack ?? error) });
    }
  }
  return results;
}
