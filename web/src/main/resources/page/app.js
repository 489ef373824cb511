// Starts the page, keeps state, address and run together, and looks for new results.

import { ApiError, get } from './api.js';
import { Controls } from './controls.js';
import { byId } from './dom.js';
import { EMBEDDED, frame } from './frame.js';
import { clearFailure, say, showContent, showEmpty, showPinned } from './notice.js';
import { dataRange } from './ranges.js';
import { showSources } from './sources.js';
import { format, parse } from './state.js';
import { language, load as loadTexts, preferred, t } from './texts.js';
import { offerThemes } from './theme.js';
import { Views } from './views.js';

const POLL = 4_000;
const GONE = ['run-removed', 'not-found'];

const page = { state: null, meta: null, data: null, loading: null, askedLang: '' };
const views = new Views(change);
const controls = new Controls(change);

await start();

async function start() {
  const texts = loadTexts(preferred(location.search, navigator.languages));
  page.askedLang = new URLSearchParams(location.search).get('lang') ?? '';
  page.state = parse(location.search).state;
  // What does not wait for words is under way meanwhile.
  const meta = get('meta', { run: page.state.run });
  meta.catch(() => {});
  views.fetch(page.state.view);
  await texts;
  readAddress();
  markLanguage();
  showTabs();
  addEventListener('popstate', () => {
    const { run } = page.state;
    readAddress();
    settle(run);
  });
  document.querySelectorAll('[data-lang]').forEach((button) =>
    button.addEventListener('click', () => switchLanguage(button.dataset.lang)),
  );
  byId('retry').addEventListener('click', () => poll());
  byId('newest').addEventListener('click', () => change({ run: '' }));
  offerThemes(() => views.redraw());
  frame({ query: (pinned) => format({ ...page.state, ...(pinned && page.meta?.runId ? { run: page.meta.runId } : {}) }, language()) });
  await poll(meta);
}

function readAddress() {
  const { state, ignored } = parse(location.search);
  page.state = state;
  if (ignored.length > 0) {
    say(t('ignored', { names: ignored.join(', ') }), false);
  }
}

/** A part of the state has changed; while a slider still moves, the history is not extended. */
function change(part, moving = false) {
  const onlyLag = Object.keys(part).length === 1 && 'lag' in part;
  const { run } = page.state;
  page.state = { ...page.state, ...part };
  if (!page.state.areas.includes(page.state.focus)) {
    page.state.focus = '';
  }
  const address = addressOf({});
  if (moving || EMBEDDED) {
    // The history is that of the page around a frame.
    history.replaceState(null, '', location.pathname + format(page.state, page.askedLang));
  } else if (address !== location.pathname + location.search) {
    history.pushState(null, '', address);
  }
  if (onlyLag && !page.loading && views.loaded?.view.showLag) {
    views.loaded.view.showLag(page.state.lag);
  } else {
    settle(run);
  }
}

function addressOf(part) {
  return `/${format({ ...page.state, ...part }, page.askedLang)}`;
}

/** Another run than before is asked about first. */
function settle(runBefore) {
  if (page.state.run === runBefore) {
    refresh();
  } else {
    page.meta = null;
    poll();
  }
}

/** Asks whether there is a new result; changes over as a whole if so. */
async function poll(asked = null) {
  clearTimeout(page.timer);
  try {
    const { run } = page.state;
    const meta = await (asked ?? get('meta', { run }));
    if (run !== page.state.run) {
      return;
    }
    if (meta.runId === null) {
      page.meta = meta;
      empty(meta);
    } else if (run === '' && meta.publishedAt < page.meta?.publishedAt) {
      // A part of the server that has not heard of the result shown: nobody is taken back to the one before.
      clearFailure();
    } else if (meta.runId !== page.meta?.runId || document.body.dataset.state !== 'ready') {
      await changeOver(meta);
    } else {
      page.meta = meta;
      showSources(meta);
      clearFailure();
    }
  } catch (error) {
    fail(error);
  }
  page.timer = setTimeout(() => poll(), POLL);
}

async function changeOver(meta) {
  const again = Boolean(page.meta?.runId) && meta.runId !== page.meta.runId && page.data;
  const [{ areas }, index] = await Promise.all([
    get('areas', { run: meta.runId }),
    get('index', { run: meta.runId, group: 'month', from: meta.inputs[0].lastDate, to: meta.inputs[0].lastDate }),
  ]);
  page.meta = meta;
  page.data = { ...dataRange(meta), meta, kinds: index.kinds, areas: new Map(areas.map((area) => [area.id, area])) };
  await refresh();
  if (again) {
    byId('live').textContent = t('updated');
  }
}

/** Shows the state with the numbers of the run that the page has pinned. */
async function refresh() {
  if (!page.data) {
    return;
  }
  page.loading?.abort();
  const loading = new AbortController();
  page.loading = loading;
  document.body.classList.add('busy');
  try {
    keepKnown();
    const loaded = await views.load(page.state, page.meta.runId, page.data, loading.signal);
    if (page.loading !== loading) {
      return;
    }
    page.loading = null;
    showSources(page.meta);
    controls.show(page.state, loaded, loaded.view.controls);
    showTabs();
    showContent();
    await views.show(loaded);
    showPinned(page.state.run !== '', page.meta, page.data.last, addressOf);
    document.body.dataset.run = page.meta.runId;
    document.body.dataset.state = 'ready';
    clearFailure();
    byId('live').textContent = byId(byId('heading').hidden ? 'headline' : 'view-title').textContent;
  } catch (error) {
    if (page.loading === loading) {
      page.loading = null;
      fail(error);
    }
  } finally {
    if (!page.loading) {
      document.body.classList.remove('busy');
    }
  }
}

function showTabs() {
  views.tabs(page.state.view, (name) => addressOf({ view: name }));
}

/** Areas and kinds that this run does not have are left out, not asked for. */
function keepKnown() {
  const known = page.state.areas.filter((id) => page.data.areas.has(id));
  const first = page.data.areas.has('DE') ? 'DE' : page.data.areas.keys().next().value;
  const kind = page.data.kinds.includes(page.state.kind) ? page.state.kind : '';
  page.state = { ...page.state, areas: known.length > 0 ? known : [first], kind };
}

function empty(meta) {
  showSources({ ...meta, inputs: [] });
  showEmpty(meta);
  clearFailure();
}

function fail(error) {
  if (error.name === 'AbortError') {
    return;
  }
  const problem = error instanceof ApiError ? error.problem : null;
  if (page.state.run && !page.meta && GONE.includes(problem?.code)) {
    say(t('pinned.gone', { run: page.state.run }), true, 'newest');
    document.body.dataset.state = 'error';
    return;
  }
  if (problem?.code === 'run-removed') {
    // The pinned run was retired while the page was open: the next look finds its successor.
    page.meta = null;
    clearTimeout(page.timer);
    page.timer = setTimeout(() => poll(), 100);
    return;
  }
  say(problem ? t('error.problem', { title: `${problem.title}.`, detail: problem.detail ?? '' }) : t('error.offline'), true, 'retry');
  if (!views.loaded) {
    document.body.dataset.state = 'error';
  } else if (problem?.status >= 500 || !problem) {
    document.body.dataset.stale = 'true';
  }
}

async function switchLanguage(lang) {
  page.askedLang = lang;
  await loadTexts(lang);
  history.replaceState(null, '', location.pathname + format(page.state, lang));
  markLanguage();
  if (document.body.dataset.state === 'empty') {
    empty(page.meta);
  } else {
    await refresh();
  }
}

function markLanguage() {
  document.querySelectorAll('[data-lang]').forEach((button) =>
    button.setAttribute('aria-pressed', String(button.dataset.lang === language())),
  );
}
