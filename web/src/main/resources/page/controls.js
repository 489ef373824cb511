// The form: shows a state and reports what the reader changes.

import { AreaPicker } from './area-picker.js';
import { byId, el, show } from './dom.js';
import { focusOf } from './state.js';
import { areaName, lagWords, t } from './texts.js';

const SELECTS = ['group', 'view', 'x', 'y', 'kind', 'focus'];
const RADIOS = ['metric', 'method'];
const CHECKS = ['relative', 'per'];
const OPTIONS = { x: ['growth7', 'logdiff', 'cumgrowth', 'mean7', 'level'], y: ['return', 'level'] };

export class Controls {
  /** @param onChange called with the changed part of the state, and whether it is still moving */
  constructor(onChange) {
    this.picker = new AreaPicker((areas) => onChange({ areas }));
    byId('controls').addEventListener('submit', (event) => event.preventDefault());
    for (const name of SELECTS) {
      byId(name).addEventListener('change', (event) => onChange({ [name]: event.target.value }));
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

  show(state, range, areas, kinds) {
    this.picker.show([...areas.values()], state.areas);
    for (const name of RADIOS) {
      this.eachRadio(name, (radio) => (radio.checked = radio.value === state[name]));
    }
    const typed = state.from || state.to;
    this.eachRadio('range', (radio) => (radio.checked = !typed && radio.value === state.range));
    byId('from').value = range.from;
    byId('to').value = range.to;
    byId('group').value = state.group;
    byId('view').value = state.view;
    byId('lag').value = state.lag;
    for (const name of CHECKS) {
      byId(name).checked = state[name];
    }
    byId('per').disabled = state.relative;
    for (const name of ['x', 'y']) {
      fill(byId(name), OPTIONS[name].map((id) => [id, t(`${name}.${id}`)]), state[name]);
    }
    fill(byId('kind'), kinds.map((id) => [id, t(`kind.${id}`)]), state.kind || kinds[0]);
    fill(byId('focus'), state.areas.map((id) => [id, areaName(areas.get(id))]), focusOf(state));
    show(byId('focus').parentElement, state.areas.length > 1);
    show(byId('kind').parentElement, kinds.length > 1);
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

function fill(select, options, chosen) {
  select.replaceChildren(...options.map(([value, text]) => el('option', { value }, text)));
  select.value = chosen;
}
