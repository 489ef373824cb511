// The style sheet's colours for the charts. Areas differ by dash, too, not by colour alone.

const DASHES = ['solid', [7, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 2]];

const probe = document.createElement('i');
probe.hidden = true;

/** As the browser computes them: a colour's own text may name one for light and one for dark. */
export function palette() {
  document.documentElement.append(probe);
  const read = (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    ink: read('--ink'),
    soft: read('--ink-soft'),
    line: read('--line'),
    card: read('--card'),
    index: read('--index'),
    up: read('--up'),
    down: read('--down'),
    areas: [1, 2, 3, 4, 5, 6].map((i) => read(`--area-${i}`)),
    dashes: DASHES,
    font: getComputedStyle(probe).getPropertyValue('--font').trim(),
  };
  probe.remove();
  return colours;
}

/** Calls back when the system changes between light and dark, or from screen to paper. */
export function onSchemeChange(callback) {
  for (const query of ['(prefers-color-scheme: dark)', 'print']) {
    matchMedia(query).addEventListener('change', callback);
  }
}
