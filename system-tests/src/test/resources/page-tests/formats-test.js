import {
  areaName, compact, compactPercent, day, lagWords, load, moment, number, pShort, pValue, percent, preferred, t,
} from '/page/texts.js';
import { equal, ok, test } from './harness.js';

test('the address decides the language, then the reader, then English', () => {
  equal(preferred('?lang=de', ['en-GB']), 'de');
  equal(preferred('?lang=xx', ['fr-FR', 'de-AT']), 'de');
  equal(preferred('', ['fr-FR']), 'en');
});

test('numbers are written as the language writes them', async () => {
  await load('en');
  equal([number(71_503_614), number(-0.485, 2), number(null)], ['71,503,614', '−0.49', '–']);
  equal([percent(0.123), percent(-0.5), percent(0)], ['+12.3%', '−50%', '0%']);
  equal([compact(1_200_000), compactPercent(1_234)], ['1.2M', '+123.4K%']);
  await load('de');
  equal([number(71_503_614), number(-0.485, 2)], ['71.503.614', '−0,49']);
  equal(percent(0.123), '+12,3\u00a0%');
});

test('a negative that rounds to nothing has no sign', async () => {
  await load('en');
  equal(number(-0.0004, 2), '0.00');
});

test('dates do not depend on where the reader sits', async () => {
  await load('en');
  equal(day('2020-03-01'), '1 Mar 2020');
  equal(day(null), '–');
  await load('de');
  equal(day('2020-03-01'), '1. März 2020');
});

test('a moment is written like a day, with the hour', async () => {
  await load('de');
  ok(/^13\. Dez\. 2020, \d\d:\d\d$/.test(moment('2020-12-13T12:00:00Z')), moment('2020-12-13T12:00:00Z'));
  await load('en');
  ok(/^13 Dec 2020, \d\d:\d\d$/.test(moment('2020-12-13T12:00:00Z')), moment('2020-12-13T12:00:00Z'));
});

test('small p-values are not written as nothing', async () => {
  await load('en');
  equal([pValue(0.0000001), pValue(0.00042), pValue(0.042), pValue(0.42), pValue(null)],
    ['below 0.0001', '0.0004', '0.042', '0.42', '–']);
  equal(pShort(0.0000001), '<\u20090.0001');
});

test('one trading day is not several', async () => {
  await load('en');
  equal([lagWords(0), lagWords(1), lagWords(-2)],
    ['same trading day', 'cases lead by 1 trading day', 'the index leads by 2 trading days']);
});

test('areas have the names of the language, and their own where it has none', async () => {
  await load('de');
  equal(areaName({ id: 'FR', name: 'France' }), 'Frankreich');
  equal(areaName({ id: 'UK', name: 'United_Kingdom' }), 'Vereinigtes Königreich');
  equal(areaName({ id: 'CNG1925', name: 'Taiwan' }), 'Taiwan');
  equal(areaName({ id: 'continent:Europe', name: 'Europe' }), 'Europa');
  await load('en');
  equal(areaName({ id: 'US', name: 'United_States_of_America' }), 'United States of America');
  equal(areaName({ id: 'continent:Nowhere', name: 'Nowhere' }), 'Nowhere');
});

test('places are filled once: what fills them is not looked at again', async () => {
  await load('en');
  equal(t('areas.remove', { name: '{name} & <b>$&</b>' }), 'Remove {name} & <b>$&</b>');
  ok(t('no.such.key') === 'no.such.key', 'a missing text shows its key');
});
