// A searchable choice of several areas: a combobox with a list and removable chips.

import { byId, el, show } from './dom.js';
import { MOST_AREAS } from './state.js';
import { areaName, t } from './texts.js';

export class AreaPicker {
  constructor(onChange) {
    this.onChange = onChange;
    this.areas = [];
    this.chosen = [];
    this.active = -1;
    this.input = byId('area-search');
    this.list = byId('area-list');
    this.input.addEventListener('input', () => this.open());
    this.input.addEventListener('focus', () => this.open());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    byId('picker').addEventListener('focusout', (event) => {
      if (!byId('picker').contains(event.relatedTarget)) {
        this.close();
      }
    });
    byId('picker').addEventListener('click', (event) => {
      if (event.target === byId('picker') || event.target === byId('area-chips')) {
        this.input.focus();
      }
    });
  }

  /** @param areas all there are, as the server sent them */
  show(areas, chosen) {
    this.areas = areas.map((area) => ({ id: area.id, name: areaName(area), also: area.name }));
    this.chosen = chosen;
    this.input.placeholder = t('areas.search');
    byId('area-chips').replaceChildren(
      ...chosen.map((id, i) => this.chip(this.areas.find((area) => area.id === id), i)),
    );
    if (!this.list.hidden) {
      this.open();
    }
  }

  chip(area, position) {
    const remove = el(
      'button',
      { type: 'button', 'aria-label': t('areas.remove', { name: area.name }), onclick: () => this.toggle(area.id) },
      '×',
    );
    return el(
      'li',
      { class: `chip area-${position + 1}`, 'data-testid': `chip-${area.id}` },
      el('i', { 'aria-hidden': 'true' }),
      area.name,
      this.chosen.length > 1 ? remove : null,
    );
  }

  open() {
    this.found = matching(this.areas, this.input.value);
    this.active = this.input.value ? 0 : -1;
    const options = this.found.map((area, i) => this.option(area, i));
    this.list.replaceChildren(...options);
    if (options.length === 0) {
      this.list.append(el('li', { role: 'option', 'aria-disabled': 'true' }, t('areas.nothing')));
    }
    if (this.chosen.length >= MOST_AREAS) {
      this.list.prepend(el('li', { class: 'hint' }, t('areas.full', { most: MOST_AREAS })));
    }
    show(this.list, true);
    this.input.setAttribute('aria-expanded', 'true');
    this.mark();
  }

  option(area, position) {
    return el(
      'li',
      {
        role: 'option',
        id: `area-option-${position}`,
        'aria-selected': String(this.chosen.includes(area.id)),
        'data-testid': `area-option-${area.id}`,
        onclick: () => this.toggle(area.id),
      },
      area.name,
    );
  }

  close() {
    show(this.list, false);
    this.input.value = '';
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  key(event) {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      event.preventDefault();
      this.move(moves[event.key]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (this.found?.[this.active]) {
        this.toggle(this.found[this.active].id);
      }
    } else if (event.key === 'Escape') {
      this.close();
    } else if (event.key === 'Backspace' && !this.input.value && this.chosen.length > 1) {
      this.toggle(this.chosen.at(-1));
    }
  }

  move(by) {
    if (this.list.hidden) {
      this.open();
    }
    const size = this.found.length;
    if (size > 0) {
      this.active = (this.active + by + size) % size;
      this.mark();
    }
  }

  mark() {
    for (const option of this.list.querySelectorAll('[role=option]')) {
      option.classList.toggle('active', option.id === `area-option-${this.active}`);
    }
    const active = this.list.querySelector('.active');
    if (active) {
      this.input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  toggle(id) {
    const has = this.chosen.includes(id);
    const next = has ? this.chosen.filter((one) => one !== id) : [...this.chosen, id];
    if (next.length > 0 && next.length <= MOST_AREAS) {
      this.input.value = '';
      this.onChange(next);
    }
  }
}

/** Areas whose name or id holds the text; names that begin with it first. Pure. */
export function matching(areas, text) {
  const wanted = plain(text);
  const found = areas.filter((area) =>
    [area.name, area.also, area.id].some((name) => plain(name).includes(wanted)),
  );
  const begins = (area) => (plain(area.name).startsWith(wanted) ? 0 : 1);
  return wanted ? found.sort((a, b) => begins(a) - begins(b)) : found;
}

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
