// The page within pages of others: what differs there, and the button for the snippet that puts it there.

import { byId } from './dom.js';

export const EMBEDDED = 'embedded' in document.documentElement.dataset;

/** @param page {query: pinned => the address's query, with or without the run that is shown} */
export function frame(page) {
  if (EMBEDDED) {
    // A link within a frame leads out of it.
    document.head.append(Object.assign(document.createElement('base'), { target: '_blank' }));
  }
  byId('embed').addEventListener('click', async () => {
    const { openEmbed } = await import('./embed.js');
    openEmbed(page);
  });
}
