// How the numbers come about, by the constants that the program computes with.

import { el } from '../dom.js';
import { number, t } from '../texts.js';

const PARTS = ['levels', 'days', 'x', 'lag', 'coefficient', 'size', 'sure', 'many', 'rolling', 'index', 'limits'];
const DIGITS = { 'Significance.NORMAL_97_5': 2, 'Significance.SPEARMAN_VARIANCE': 2 };
const SHARES = ['PriceJumps.TOLERANCE', 'ShareReturns.MIN_SHARE'];

export default class Method {
  controls = [];

  constructor(onChange, box) {
    this.box = box;
  }

  load({ open, signal }) {
    return open('methodology', {}, signal);
  }

  show({ answers, meta }) {
    const places = placesOf(answers.constants);
    this.box.replaceChildren(
      el('section', { class: 'card' }, ...versions(answers, meta)),
      ...PARTS.map((part) =>
        el('section', { class: 'card', 'data-testid': `method-${part}` }, el('h2', {}, t(`method.${part}.title`)), el('p', {}, t(`method.${part}.text`, places))),
      ),
      constants(answers),
    );
  }
}

/** Places in the texts are named like the constants, in small letters: {min_pairs}. */
export function placesOf(constants) {
  return Object.fromEntries(
    Object.entries(constants).map(([name, value]) => [name.split('.')[1].toLowerCase(), words(name, value)]),
  );
}

function words(name, value) {
  if (SHARES.includes(name)) {
    return number(value * 100);
  }
  return value < 1e-6 ? value.toExponential() : number(value, DIGITS[name] ?? 0);
}

function versions(answers, meta) {
  const same = answers.methodVersion === meta.methodVersion;
  return [
    el('p', { 'data-testid': 'method-version' }, t('method.version', { version: answers.methodVersion })),
    same ? null : el('p', { class: 'warning' }, t('method.older', { version: meta.methodVersion })),
  ].filter((part) => part);
}

function constants(answers) {
  const rows = Object.entries(answers.constants).map(([name, value]) => el('div', {}, el('dt', {}, el('code', {}, name)), el('dd', {}, String(value))));
  return el('section', { class: 'card' }, el('h2', {}, t('method.constants')), el('dl', { 'data-testid': 'constants' }, ...rows));
}
