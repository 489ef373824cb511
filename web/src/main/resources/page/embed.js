// The dialog with the lines that put this view into another page.

import { el } from './dom.js';
import { t } from './texts.js';

const MARKUP = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const escaped = (text) => text.replace(/[&"<]/g, (one) => MARKUP[one]);

/** Pure. */
export function snippet(origin, query, title) {
  return `<iframe src="${escaped(`${origin}/embed${query}`)}" title="${escaped(title)}" width="100%" height="900" loading="lazy" style="border: 0"></iframe>`;
}

/** @param page {query: pinned => the address's query with or without the run that is shown} */
export function openEmbed(page) {
  const lines = el('textarea', { readonly: true, rows: 4, 'aria-label': t('embed.title'), 'data-testid': 'snippet' });
  const pinned = el('input', { type: 'checkbox', 'data-testid': 'embed-pinned' });
  const write = () => (lines.value = snippet(location.origin, page.query(pinned.checked), document.title));
  pinned.addEventListener('change', write);
  const done = el('span', { role: 'status' });
  const dialog = el(
    'dialog',
    { class: 'embed', 'aria-labelledby': 'embed-title' },
    el('h2', { id: 'embed-title' }, t('embed.title')),
    el('p', { class: 'summary' }, t('embed.text')),
    lines,
    el('label', {}, pinned, ` ${t('embed.pinned')}`),
    el('p', {}, el('button', { type: 'button', class: 'quiet', onclick: () => copy(lines, done), 'data-testid': 'copy' }, t('embed.copy')), el('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, t('embed.close')), done),
  );
  write();
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  lines.select();
}

/** Without a clipboard, as on a plain http address, the lines are at least selected. */
async function copy(lines, done) {
  lines.select();
  try {
    await navigator.clipboard.writeText(lines.value);
    done.textContent = t('embed.copied');
  } catch {
    done.textContent = t('embed.selected');
  }
}
