// Labels of a time axis: years, months, days. Pure.

import { day } from './texts.js';

export function tick(time) {
  const at = new Date(time);
  const iso = at.toISOString();
  if (at.getUTCDate() !== 1) {
    return day(iso, { day: 'numeric', month: 'short' });
  }
  return at.getUTCMonth() === 0 ? day(iso, { year: 'numeric' }) : day(iso, { month: 'short' });
}
