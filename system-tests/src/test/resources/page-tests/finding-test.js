import { certainty, certaintyWords, headline, lagSummary, strength } from '/page/finding.js';
import { load } from '/page/texts.js';
import { equal, ok, test } from './harness.js';

const found = (r, p, lag = 0) => ({ lag, r, p, ciLow: r - 0.1, ciHigh: r + 0.1, n: 240, nEff: 180.4, reason: null });
const NONE = { lag: 0, r: null, p: null, ciLow: null, ciHigh: null, n: 12, nEff: null, reason: 'TOO_FEW' };
const about = (more = {}) => ({ area: 'Germany', index: 'DAX', metric: 'cases', x: 'growth7', y: 'return', ...more });

test('certainty goes by p, strength by r', () => {
  equal([0.0009, 0.009, 0.049, 0.05, null].map((p) => certainty({ p })), ['high', 'good', 'weak', 'none', 'few']);
  equal([0.05, -0.2, 0.4, -0.8].map(strength), ['none', 'weak.down', 'moderate.up', 'strong.down']);
});

test('a find is said with its direction and its shift', async () => {
  await load('en');
  equal(headline(found(-0.49, 0.0001, 3), about()), 'When cases in Germany grew faster, the DAX tended to fall 3 trading days later.');
  equal(headline(found(0.3, 0.01), about()), 'When cases in Germany grew faster, the DAX tended to rise.');
});

test('what may be chance is called chance, and too little data too little', async () => {
  await load('en');
  ok(headline(found(0.1, 0.4), about()).includes('no link that could be told from chance'), 'chance');
  ok(headline(NONE, about()).startsWith('Not enough data'), 'too few');
  equal(certaintyWords({ ...NONE, reason: 'CONSTANT' }, 29), 'One of the two never changes.');
});

test('whatever is found, both languages have words for it and no place stays open', async () => {
  for (const language of ['en', 'de']) {
    await load(language);
    for (const x of ['growth7', 'logdiff', 'cumgrowth', 'mean7', 'level']) {
      for (const [y, metric] of [['return', 'cases'], ['level', 'deaths']]) {
        for (const one of [NONE, found(0.1, 0.4), found(-0.3, 0.02, -1), found(0.5, 0.0005, 1), found(-0.5, 0.005, 7), found(0.2, 0.03, -9)]) {
          complete(headline(one, about({ x, y, metric })));
          complete(certaintyWords(one, 29));
        }
      }
    }
    complete(lagSummary([found(0.1, 0.4), NONE], 'Germany'));
    complete(lagSummary([NONE], 'Germany'));
  }
});

function complete(text) {
  ok(text.includes(' '), `'${text}' is a key, not a text`);
  ok(!/\{\w+\}|undefined|null|NaN/.test(text), `'${text}' has an open place`);
}
