// The buttons that save a chart.

import { ENDINGS, save } from './chart-files.js';
import { el } from './dom.js';
import { palette } from './palette.js';
import { t } from './texts.js';

/** @param model asked for when a button is pressed; @param endings of what has no picture, only some */
export function fileButtons(name, model, endings = ENDINGS) {
  const button = (ending) =>
    el('button', { type: 'button', class: 'quiet', onclick: () => save(model(), ending, palette()), 'data-testid': `${name}-${ending}` }, ending.toUpperCase());
  return el('div', { class: 'files', role: 'group', 'aria-label': t('files') }, ...endings.map(button));
}
