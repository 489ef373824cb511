// Names every file of tests; the page that loads it keeps the results for whoever drives it.

import { run } from './harness.js';

const FILES = ['state', 'ranges', 'formats', 'finding', 'freshness', 'time-model', 'areas', 'chart-model', 'views', 'map', 'changes', 'embed'];

await Promise.all(FILES.map((file) => import(`./${file}-test.js`)));
window.results = await run();
