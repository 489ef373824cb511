// What a snapshot changed against the one before it, as the importer counted when it wrote it. Pure.

import { chartModel, column } from '../chart-model.js';
import { kindOf } from '../freshness.js';
import { areaName, number, t } from '../texts.js';

/** @param detail the run as the ledger has it; @param run {id, synthetic, snapshots} */
export function changesModel(detail, areas, run) {
  return chartModel({
    name: 'changes',
    title: t('changes.title'),
    summary: detail.inputs.map((input) => sentence(input, detail.revisions.find((one) => one.dataset === input.dataset))).join(' '),
    range: {},
    run,
    columns: [
      column('dataset', t('changes.dataset'), 'text'),
      column('member', t('changes.member'), 'text'),
      column('day', t('changes.day'), 'day'),
      column('column', t('changes.column'), 'text'),
      column('before', t('changes.before'), 'value'),
      column('after', t('changes.after'), 'value'),
    ],
    rows: detail.revisions.flatMap((one) => one.largest.map((change) => row(one.dataset, change, areas))),
  });
}

function sentence(input, revisions) {
  const data = t(`lineage.${kindOf(input.dataset)}`);
  if (!revisions) {
    return t('changes.first', { data });
  }
  const { added, revised, vanished, unchanged, revisedByColumn, before, beforeSource } = revisions;
  const columns = Object.entries(revisedByColumn).map(([name, count]) => `${columnWords(name)} ${number(count)}`);
  const counts = t('changes.counts', {
    data,
    before,
    added: number(added),
    revised: number(revised),
    columns: columns.length > 0 ? ` (${columns.join(', ')})` : '',
    vanished: number(vanished),
    unchanged: number(unchanged),
  });
  return beforeSource === input.source ? counts : `${counts} ${t('changes.othersource')}`;
}

function row(dataset, { member, date, column: name, before, after }, areas) {
  const who = areas.has(member) ? areaName(areas.get(member)) : member;
  return [t(`lineage.${kindOf(dataset)}`), who, date, columnWords(name), value(before), value(after)];
}

/** A column that these texts do not know keeps its own name. */
function columnWords(name) {
  const key = `changes.column.${name}`;
  const words = t(key);
  return words === key ? name : words;
}

/** The ledger has texts; '' is a missing value. */
function value(text) {
  const parsed = text === '' ? null : Number(text);
  return Number.isNaN(parsed) ? text : parsed;
}
