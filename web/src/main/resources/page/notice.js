// What is to be said above everything else, and which of the page's two faces is shown.

import { byId, el, show } from './dom.js';
import { reasons } from './freshness.js';
import { day, t } from './texts.js';

/** @param button id of the one that helps, or none */
export function say(text, failure, button = '') {
  byId('notice-text').textContent = text;
  byId('notice').dataset.failure = String(failure);
  for (const id of ['retry', 'newest']) {
    show(byId(id), id === button);
  }
  show(byId('notice'), true);
}

/** Takes a failure away; a remark stays until it is read. */
export function clearFailure() {
  delete document.body.dataset.stale;
  if (byId('notice').dataset.failure === 'true') {
    show(byId('notice'), false);
  }
}

export function showEmpty(meta) {
  byId('empty-reasons').replaceChildren(...reasons(meta).map((text) => el('li', {}, text)));
  byId('sources').replaceChildren();
  show(byId('empty'), true);
  show(byId('content'), false);
  document.body.dataset.state = 'empty';
}

export function showContent() {
  show(byId('empty'), false);
  show(byId('content'), true);
}

/** Whoever follows a link to one result must know that it need not be the newest. */
export function showPinned(pinned, meta, last, addressOf) {
  show(byId('pinned'), pinned);
  byId('pinned-text').textContent = t('pinned', { run: meta.runId.slice(0, 10), date: day(last) });
  byId('unpin').href = addressOf({ run: '' });
  byId('permalink').href = addressOf({ run: meta.runId });
  byId('whole').href = addressOf({});
}
