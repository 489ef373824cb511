// The frame: which view is on the page, its tabs, title and heading. Views are fetched when first asked for.

import { byId, el, show } from './dom.js';
import { onSchemeChange } from './palette.js';
import { rangeOf } from './ranges.js';
import { VIEWS } from './state.js';
import { get } from './api.js';
import { t } from './texts.js';

const LOADERS = {
  overview: () => import('./overview.js'),
  explore: () => import('./views/explore.js'),
  lags: () => import('./views/lags.js'),
  matrix: () => import('./views/matrix.js'),
  map: () => import('./views/map.js'),
  why: () => import('./views/why.js'),
  data: () => import('./views/data.js'),
  runs: () => import('./views/runs.js'),
  method: () => import('./views/method.js'),
  classic: () => import('./overview.js'),
};
const PLAIN_HEADING = ['overview', 'classic'];

export class Views {
  /** @param onChange called with the changed part of the state */
  constructor(onChange) {
    this.onChange = onChange;
    this.made = new Map();
    this.loaded = null;
    onSchemeChange(() => this.redraw());
  }

  redraw() {
    return this.loaded?.view.show(this.loaded);
  }

  /** Its module is on the way while something else is asked for; what fails here fails again where it is needed. */
  fetch(name) {
    LOADERS[name]().catch(() => {});
  }

  /** Fetches all that a state needs, of one run. Nothing is shown yet. */
  async load(state, run, data, signal) {
    if (!this.loaded) {
      this.head(state.view);
    }
    const view = await this.view(state.view);
    const ask = (path, parameters) => get(path, { ...parameters, run }, signal);
    const range = rangeOf(state, data);
    const asked = { view, state, range, run, areas: data.areas, kinds: data.kinds, meta: data.meta };
    return { ...asked, answers: await view.load({ ...asked, ask, open: get, signal }) };
  }

  async show(loaded) {
    const before = this.loaded?.state.view;
    this.loaded = loaded;
    for (const view of new Set(this.made.values())) {
      show(view.box, view === loaded.view);
    }
    this.head(loaded.state.view);
    await loaded.view.show(loaded);
    if (before && before !== loaded.state.view) {
      byId(PLAIN_HEADING.includes(loaded.state.view) ? 'finding' : 'view-title').focus();
    }
  }

  head(name) {
    const plain = PLAIN_HEADING.includes(name);
    show(byId('overview'), plain);
    show(byId('finding'), plain);
    show(byId('heading'), !plain);
    if (!plain) {
      byId('view-title').textContent = t(`view.${name}.title`);
      byId('view-lead').textContent = t(`view.${name}.lead`);
    }
    document.title = name === 'overview' ? t('title') : `${t(`tab.${name}`)} – ${t('title')}`;
  }

  /** Links that work without this script's help, too. */
  tabs(current, addressOf) {
    byId('tabs').replaceChildren(
      ...VIEWS.map((name) => {
        const now = name === current;
        const link = el('a', { href: addressOf(name), 'aria-current': now && 'page', 'data-testid': `tab-${name}` }, t(`tab.${name}`));
        link.addEventListener('click', (event) => this.follow(event, name));
        return el('li', {}, link);
      }),
    );
    byId('tabs').querySelector('[aria-current]').scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** A new tab or window is the browser's business. */
  follow(event, name) {
    if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      this.onChange({ view: name });
    }
  }

  async view(name) {
    if (!this.made.has(name)) {
      const { default: View } = await LOADERS[name]();
      const twin = [...this.made.values()].find((view) => view instanceof View);
      this.made.set(name, twin ?? new View(this.onChange, section(name)));
    }
    return this.made.get(name);
  }
}

/** The overview is in the page from the start, so that its skeleton is there before any script. */
function section(name) {
  if (PLAIN_HEADING.includes(name)) {
    return byId('overview');
  }
  const box = el('section', { id: name, class: 'view', 'aria-labelledby': 'view-title', hidden: true });
  byId('views').append(box);
  return box;
}
