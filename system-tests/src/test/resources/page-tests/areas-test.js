import { matching } from '/page/area-picker.js';
import { el } from '/page/dom.js';
import { table } from '/page/tables.js';
import { equal, ok, test } from './harness.js';

const AREAS = [
  { id: 'DE', name: 'Deutschland', also: 'Germany' },
  { id: 'AT', name: 'Österreich', also: 'Austria' },
  { id: 'CI', name: 'Côte d’Ivoire', also: 'Cote_dIvoire' },
];
const HOSTILE = '<img src=x onerror="window.hurt = true">&amp;"\'';

test('an area is found by its name, its English name, its code, with or without accents', () => {
  for (const [text, id] of [['deutsch', 'DE'], ['GERM', 'DE'], ['osterreich', 'AT'], ['at', 'AT'], ['cote', 'CI']]) {
    ok(matching(AREAS, text).some((area) => area.id === id), text);
  }
  equal(matching(AREAS, 'zzz'), []);
  equal(matching(AREAS, '').length, 3);
});

test('text from data is never parsed as markup', async () => {
  const box = el('div', {}, HOSTILE);
  table(box, HOSTILE, [HOSTILE], [[HOSTILE, HOSTILE]]);
  document.body.append(box, el('p', { 'data-name': HOSTILE }, HOSTILE));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  equal(document.querySelectorAll('img').length, 0);
  equal(box.querySelector('td').textContent, HOSTILE);
  ok(!window.hurt, 'a script from data has run');
});
