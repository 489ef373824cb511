// The style sheet's colours for the charts. Areas differ by dash, too, not by colour alone.

const DASHES = ['solid', [7, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 2]];

export function palette() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  return {
    ink: read('--ink'),
    soft: read('--ink-soft'),
    line: read('--line'),
    card: read('--card'),
    index: read('--index'),
    up: read('--up'),
    down: read('--down'),
    areas: [1, 2, 3, 4, 5, 6].map((i) => read(`--area-${i}`)),
    dashes: DASHES,
    font: style.getPropertyValue('--font').trim(),
  };
}

/** Calls back when the system changes between light and dark, or from screen to paper. */
export function onSchemeChange(callback) {
  for (const query of ['(prefers-color-scheme: dark)', 'print']) {
    matchMedia(query).addEventListener('change', callback);
  }
}
