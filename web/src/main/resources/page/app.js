// Starts the page, keeps state, address and run together, and looks for new results.

import { ApiError, download, get } from './api.js';
import { Controls } from './controls.js';
import { byId, el, show } from './dom.js';
import { reasons } from './freshness.js';
import { dataRange } from './ranges.js';
import { showSources } from './sources.js';
import { format, parse } from './state.js';
import { language, load as loadTexts, preferred, t } from './texts.js';
import { View } from './view.js';

const POLL = 4_000;

const page = { state: null, meta: null, data: null, kinds: [], loading: null, askedLang: '' };
const view = new View(change);
const controls = new Controls(change);

await start();

async function start() {
  await loadTexts(preferred(location.search, navigator.languages));
  page.askedLang = new URLSearchParams(location.search).get('lang') ?? '';
  readAddress();
  markLanguage();
  addEventListener('popstate', () => {
    readAddress();
    refresh();
  });
  document.querySelectorAll('[data-lang]').forEach((button) =>
    button.addEventListener('click', () => switchLanguage(button.dataset.lang)),
  );
  byId('retry').addEventListener('click', poll);
  byId('series-csv').addEventListener('click', () => save('series'));
  byId('lags-csv').addEventListener('click', () => save('lags'));
  await poll();
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
  page.state = { ...page.state, ...part };
  if (!page.state.areas.includes(page.state.focus)) {
    page.state.focus = '';
  }
  const address = location.pathname + format(page.state, page.askedLang);
  if (moving) {
    history.replaceState(null, '', address);
  } else if (address !== location.pathname + location.search) {
    history.pushState(null, '', address);
  }
  if (onlyLag && !page.loading && view.data) {
    view.showLag(page.state.lag);
  } else {
    refresh();
  }
}

/** Asks whether there is a new result; changes over as a whole if so. */
async function poll() {
  clearTimeout(page.timer);
  try {
    const meta = await get('meta');
    if (meta.runId === null) {
      page.meta = meta;
      showEmpty(meta);
    } else if (meta.runId !== page.meta?.runId || document.body.dataset.state !== 'ready') {
      await changeOver(meta);
    } else {
      page.meta = meta;
      showSources(meta);
      clearNotice();
    }
  } catch (error) {
    fail(error);
  }
  page.timer = setTimeout(poll, POLL);
}

async function changeOver(meta) {
  const again = Boolean(page.meta?.runId) && meta.runId !== page.meta.runId && page.data;
  const [{ areas }, index] = await Promise.all([
    get('areas', { run: meta.runId }),
    get('index', { run: meta.runId, group: 'month', from: meta.inputs[0].lastDate, to: meta.inputs[0].lastDate }),
  ]);
  page.meta = meta;
  page.kinds = index.kinds;
  page.data = { ...dataRange(meta), areas: new Map(areas.map((area) => [area.id, area])) };
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
    const loaded = await view.load(page.state, page.meta.runId, page.data, loading.signal);
    if (page.loading !== loading) {
      return;
    }
    page.loading = null;
    showSources(page.meta);
    controls.show(page.state, loaded.range, page.data.areas, page.kinds);
    enter('content');
    await view.show(loaded);
    document.body.dataset.run = page.meta.runId;
    document.body.dataset.state = 'ready';
    clearNotice();
    byId('live').textContent = byId('headline').textContent;
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

/** Areas and kinds that this run does not have are left out, not asked for. */
function keepKnown() {
  const known = page.state.areas.filter((id) => page.data.areas.has(id));
  const first = page.data.areas.has('DE') ? 'DE' : page.data.areas.keys().next().value;
  const kind = page.kinds.includes(page.state.kind) ? page.state.kind : '';
  page.state = { ...page.state, areas: known.length > 0 ? known : [first], kind };
}

function showEmpty(meta) {
  byId('empty-reasons').replaceChildren(...reasons(meta).map((text) => el('li', {}, text)));
  showSources({ ...meta, inputs: [] });
  byId('sources').replaceChildren();
  enter('empty');
  document.body.dataset.state = 'empty';
  clearNotice();
}

function fail(error) {
  if (error.name === 'AbortError') {
    return;
  }
  const problem = error instanceof ApiError ? error.problem : null;
  if (problem?.code === 'run-removed') {
    // The pinned run was retired while the page was open: the next look finds its successor.
    page.meta = null;
    clearTimeout(page.timer);
    page.timer = setTimeout(poll, 100);
    return;
  }
  say(problem ? t('error.problem', { title: `${problem.title}.`, detail: problem.detail ?? '' }) : t('error.offline'), true);
  if (!view.data) {
    document.body.dataset.state = 'error';
  } else if (problem?.status >= 500 || !problem) {
    document.body.dataset.stale = 'true';
  }
}

function say(text, failure) {
  byId('notice-text').textContent = text;
  byId('notice').dataset.failure = String(failure);
  show(byId('retry'), failure);
  show(byId('notice'), true);
}

function clearNotice() {
  delete document.body.dataset.stale;
  if (byId('notice').dataset.failure === 'true') {
    show(byId('notice'), false);
  }
}

function enter(part) {
  show(byId('empty'), part === 'empty');
  show(byId('content'), part === 'content');
}

async function switchLanguage(lang) {
  page.askedLang = lang;
  await loadTexts(lang);
  history.replaceState(null, '', location.pathname + format(page.state, lang));
  markLanguage();
  if (document.body.dataset.state === 'empty') {
    showEmpty(page.meta);
  } else {
    await refresh();
  }
}

function markLanguage() {
  document.querySelectorAll('[data-lang]').forEach((button) =>
    button.setAttribute('aria-pressed', String(button.dataset.lang === language())),
  );
}

async function save(name) {
  const { path, parameters } = view.data.queries[name];
  try {
    await download(path, parameters);
  } catch (error) {
    fail(error);
  }
}
