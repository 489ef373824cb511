// What is odd about the data of a range, day by day. Pure.

import { plusDays } from '../ranges.js';

/** In the order of the lanes. */
export const KINDS = ['correction', 'gap', 'closed', 'members', 'partial'];

/** @returns [{kind, who, from, to, value}]; who is an area's id, or '' for the index */
export function oddities(series, index) {
  return [...series.series.flatMap((one) => ofArea(one, series.periods)), ...closedDays(index), ...fewMembers(index), ...cut(series)];
}

function ofArea({ area, values }, periods) {
  const first = values.findIndex((value) => value !== null);
  const last = values.findLastIndex((value) => value !== null);
  const found = [];
  values.forEach((value, i) => {
    const { start, end } = periods[i];
    if (value !== null && value < 0) {
      found.push({ kind: 'correction', who: area, from: start, to: end, value });
    } else if (value === null && i > first && i < last) {
      stretch(found, { kind: 'gap', who: area, from: start, to: end, value: 1 });
    }
  });
  return found;
}

/** Weekdays between the first and the last close on which there is none. */
function closedDays({ points }) {
  const open = new Set(points.map((point) => point.end));
  const found = [];
  for (let day = points[0]?.end; day && day < points.at(-1).end; day = plusDays(day, 1)) {
    const weekday = new Date(day).getUTCDay();
    if (weekday > 0 && weekday < 6 && !open.has(day)) {
      found.push({ kind: 'closed', who: '', from: day, to: day, value: null });
    }
  }
  return found;
}

/** Days on which shares are missing that other days of the range have. */
function fewMembers({ points }) {
  const most = Math.max(0, ...points.map((point) => point.members));
  const found = [];
  for (const { end, members } of points) {
    if (members < most) {
      stretch(found, { kind: 'members', who: '', from: end, to: end, value: most - members });
    }
  }
  return found;
}

function cut({ periods }) {
  return periods.filter((one) => one.partial).map((one) => ({ kind: 'partial', who: '', from: one.start, to: one.end, value: null }));
}

/** Days of one kind that follow each other are one finding; a gap's value is its length. */
function stretch(found, next) {
  const before = found.at(-1);
  const joins = before && before.kind === next.kind && plusDays(before.to, 1) === next.from && (next.kind === 'gap' || before.value === next.value);
  if (joins) {
    found[found.length - 1] = { ...before, to: next.to, value: next.kind === 'gap' ? before.value + 1 : before.value };
  } else {
    found.push(next);
  }
}
