// Light or dark, by the system or by hand; early.js brings back what was chosen.

import { byId } from './dom.js';

const root = document.documentElement;

/** @param changed called when the colours are others */
export function offerThemes(changed) {
  const select = byId('theme');
  select.value = root.dataset.theme ?? '';
  select.addEventListener('change', () => {
    choose(select.value);
    changed();
  });
}

function choose(theme) {
  if (theme) {
    root.dataset.theme = theme;
  } else {
    delete root.dataset.theme;
  }
  try {
    if (theme) {
      localStorage.setItem('theme', theme);
    } else {
      localStorage.removeItem('theme');
    }
  } catch {
    // Not remembered, then; it holds for as long as the page is open.
  }
}
