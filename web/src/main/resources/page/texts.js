// Texts and formats of the chosen language.

const LANGUAGES = ['en', 'de'];
// ECDC's own codes where they differ from ISO's.
const ISO = { UK: 'GB', EL: 'GR' };

const DAY = { day: 'numeric', month: 'short', year: 'numeric' };

let words = {};
let lang = 'en';

export function preferred(search, languages) {
  const asked = new URLSearchParams(search).get('lang');
  if (LANGUAGES.includes(asked)) {
    return asked;
  }
  return languages.map((tag) => tag.slice(0, 2)).find((tag) => LANGUAGES.includes(tag)) ?? 'en';
}

export async function load(language) {
  const answer = await fetch(`/page/texts/${language}.json`);
  words = await answer.json();
  lang = language;
  document.documentElement.lang = language;
  document.documentElement.dataset.worded = '';
  for (const element of document.querySelectorAll('[data-t]')) {
    element.textContent = t(element.dataset.t);
  }
  for (const element of document.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', t(element.dataset.tLabel));
  }
}

export const language = () => lang;

/** A text with its {places} filled. A missing one shows its key, which a test would find. */
export function t(key, places = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => places[name] ?? whole);
}

export function number(value, digits = 0) {
  if (value === null || value === undefined) {
    return '–';
  }
  const text = new Intl.NumberFormat(lang, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  }).format(value);
  return text.replace('-', '−');
}

export function compact(value) {
  return new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 })
    .format(value)
    .replace('-', '−');
}

export function percent(value, digits = 1) {
  if (value === null || value === undefined) {
    return '–';
  }
  const text = new Intl.NumberFormat(lang, {
    style: 'percent',
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  }).format(value);
  return text.replace('-', '−');
}

/** For axes, where +120,000 % must be short. */
export function compactPercent(value) {
  return Math.abs(value) < 10 ? percent(value, 0) : `${value > 0 ? '+' : ''}${compact(value * 100)}${lang === 'de' ? '\u00a0' : ''}%`;
}

export const coefficient = (value) => number(value, 2);

export function pValue(p) {
  if (p === null || p === undefined) {
    return '–';
  }
  if (p < 0.0001) {
    return t('p.small');
  }
  return number(p, p < 0.001 ? 4 : p < 0.1 ? 3 : 2);
}

export const pShort = (p) => (p !== null && p < 0.0001 ? `<\u2009${number(0.0001, 4)}` : pValue(p));

/** "p = 0.02" or "p below 0.0001", as the sentence needs it after the word p. */
export const pWords = (p) => (p !== null && p < 0.0001 ? t('p.small') : `=\u00a0${pValue(p)}`);

export function day(iso, style = DAY) {
  return iso ? new Intl.DateTimeFormat(tag(), { ...style, timeZone: 'UTC' }).format(new Date(iso)) : '–';
}

export function moment(iso) {
  return iso
    ? new Intl.DateTimeFormat(tag(), { ...DAY, hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
    : '–';
}

export function lagWords(lag) {
  if (lag === 0) {
    return t('lag.zero');
  }
  const side = lag > 0 ? 'ahead' : 'behind';
  const k = Math.abs(lag);
  return t(k === 1 ? `lag.${side}.one` : `lag.${side}`, { k });
}

export function areaName(area) {
  if (area.id === 'world' || area.id.startsWith('continent:')) {
    const key = area.id === 'world' ? 'area.world' : `area.${area.id.slice('continent:'.length)}`;
    return words[key] ?? area.name;
  }
  if (lang !== 'en' && /^[A-Z]{2}$/.test(area.id)) {
    const code = ISO[area.id] ?? area.id;
    const name = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' }).of(code);
    return name ?? area.name.replaceAll('_', ' ');
  }
  return area.name.replaceAll('_', ' ');
}

// Day before month in English, too: the page is about Europe.
const tag = () => (lang === 'en' ? 'en-GB' : lang);
