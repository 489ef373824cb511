// The library's common parts: two thirds of the whole. Its build names itself on the global object.

import '/lib/echarts.js';

export const { echarts } = globalThis;
