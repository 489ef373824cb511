// The form: shows a state and reports what the reader changes.

import { AreaPicker } from './area-picker.js';
import { byId, el, show } from './dom.js';
import { focusOf, lagReach } from './state.js';
import { areaName, lagWords, t } from './texts.js';

const RADIOS = ['metric', 'method'];
const CHECKS = ['relative', 'per', 'aligned'];
const OPTIONS = { x: ['growth7', 'logdiff', 'cumgrowth', 'mean7', 'level'], y: ['return', 'level'] };
const selects = (name) => document.querySelectorAll(name ? `select[data-field=${name}]` : 'select[data-field]');

export class Controls {
  /** @param onChange called with the changed part of the state, and whether it is still moving */
  constructor(onChange) {
    this.picker = new AreaPicker((areas) => onChange({ areas }));
    byId('controls').addEventListener('submit', (event) => event.preventDefault());
    for (const select of selects()) {
      select.addEventListener('change', () => onChange({ [select.dataset.field]: select.value }));
    }
    for (const name of RADIOS) {
      this.eachRadio(name, (radio) =>
        radio.addEventListener('change', () => onChange({ [name]: radio.value })),
      );
    }
    this.eachRadio('range', (radio) =>
      radio.addEventListener('change', () => onChange({ range: radio.value, from: '', to: '' })),
    );
    for (const name of CHECKS) {
      byId(name).addEventListener('change', (event) => onChange({ [name]: event.target.checked }));
    }
    for (const name of ['from', 'to']) {
      byId(name).addEventListener('change', () => this.dates(onChange));
    }
    byId('lag').addEventListener('input', (event) => {
      byId('lag-words').textContent = lagWords(Number(event.target.value));
      onChange({ lag: Number(event.target.value) }, true);
    });
    byId('lag').addEventListener('change', (event) => onChange({ lag: Number(event.target.value) }));
  }

  /** @param needed names of the controls that the view has a use for */
  show(state, { range, areas, kinds }, needed) {
    for (const field of byId('controls').querySelectorAll('[data-control]')) {
      show(field, needed.includes(field.dataset.control));
    }
    show(byId('controls'), needed.length > 0);
    this.picker.show([...areas.values()], state.areas);
    for (const name of RADIOS) {
      this.eachRadio(name, (radio) => (radio.checked = radio.value === state[name]));
    }
    const typed = state.from || state.to;
    this.eachRadio('range', (radio) => (radio.checked = !typed && radio.value === state.range));
    byId('from').value = range.from;
    byId('to').value = range.to;
    [byId('lag').min, byId('lag').max] = [-lagReach(state), lagReach(state)];
    byId('lag').value = state.lag;
    for (const name of CHECKS) {
      byId(name).checked = state[name];
    }
    byId('per').disabled = state.view === 'explore' ? state.shape === 'relative' : state.relative;
    for (const name of ['x', 'y']) {
      offer(name, OPTIONS[name].map((id) => [id, t(`${name}.${id}`)]));
    }
    offer('kind', kinds.map((id) => [id, t(`kind.${id}`)]));
    offer('focus', state.areas.map((id) => [id, areaName(areas.get(id))]));
    const chosen = { ...state, kind: state.kind || kinds[0], focus: focusOf(state) };
    selects().forEach((select) => (select.value = chosen[select.dataset.field]));
    selects('focus').forEach((select) => show(select.parentElement, state.areas.length > 1 && allowed(select, needed)));
    selects('kind').forEach((select) => show(select.parentElement, kinds.length > 1 && allowed(select, needed)));
  }

  dates(onChange) {
    const from = byId('from').value;
    const to = byId('to').value;
    const wrong = from && to && from > to;
    byId('to').setCustomValidity(wrong ? `${to} < ${from}` : '');
    if (from && to && !wrong) {
      onChange({ from, to });
    }
  }

  eachRadio(name, action) {
    document.querySelectorAll(`input[name=${name}]`).forEach(action);
  }
}

function offer(name, options) {
  for (const select of selects(name)) {
    select.replaceChildren(...options.map(([value, text]) => el('option', { value }, text)));
  }
}

/** Outside the form a field belongs to its view. */
function allowed(select, needed) {
  const { control } = select.parentElement.dataset;
  return !control || needed.includes(control);
}
