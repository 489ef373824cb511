// Turns answers of the server into what chart, table and summary show. Pure.

import { areaName, day, number, percent, t } from './texts.js';
import { chartModel, column } from './chart-model.js';
import { periodWords, timeOption } from './time-option.js';

/**
 * @param answers {series, index, mean7} as the server sent them; mean7 may be null
 */
export function timeModel(state, range, answers, areas) {
  const { series, index, mean7 } = answers;
  const unit = t(`time.unit.${series.unit}`);
  const metric = t(`metric.${state.metric}.noun`);
  const indexName = t(`kind.${index.kind}`);
  const per = state.per && !state.relative;
  return {
    view: state.view,
    relative: state.relative,
    unit: series.unit,
    from: range.from,
    to: range.to,
    digits: per ? 1 : 0,
    indexName,
    indexSteps: state.relative && series.unit !== 'day',
    titles: titles(state, indexName, metric, unit, series.unit),
    periods: series.periods,
    index: index.points.map((point) => ({
      at: state.relative ? point.start : point.end,
      end: point.end,
      value: state.relative ? relative(point) : point.level,
      level: point.level,
    })),
    areas: state.areas
      .map((id) => series.series.find((one) => one.area === id))
      .filter((one) => one)
      .map((one) => ({
        id: one.area,
        name: areaName(areas.get(one.area)),
        values: one.values,
        mean7: scaledMean(mean7, one.area, per ? areas.get(one.area).population : null),
      })),
  };
}

function titles(state, index, metric, unit, plainUnit) {
  if (state.relative) {
    return {
      index: t('time.index.relative', { index, unit }),
      cases: t('time.cases.relative', { metric, unit: t(`unit.${plainUnit}`) }),
    };
  }
  return {
    index: t('time.index', { index }),
    cases: t(state.per ? 'time.cases.per' : 'time.cases', { metric, unit }),
  };
}

// The API's return is logarithmic; people read percent.
const relative = (point) => (point.return === null ? null : Math.expm1(point.return));

function scaledMean(mean7, area, population) {
  const found = mean7?.series.find((one) => one.area === area);
  if (!found) {
    return null;
  }
  return population
    ? found.values.map((value) => (value === null ? null : (value / population) * 100_000))
    : found.values;
}

/** Sentences that say what the picture shows. */
export function timeSummary(model, metric) {
  const levels = model.index;
  if (levels.length === 0) {
    return t('time.none');
  }
  const low = levels.reduce((a, b) => (b.level < a.level ? b : a));
  const change = levels.at(-1).level / levels[0].level - 1;
  const index = t('time.summary', {
    from: day(model.from),
    to: day(model.to),
    index: model.indexName,
    first: number(levels[0].level),
    last: number(levels.at(-1).level),
    change: percent(change),
    low: number(low.level),
    lowday: day(low.end),
  });
  const areas = model.relative ? [] : model.areas.map((area) => areaSummary(model, area, metric));
  return [index, ...areas].filter((text) => text).join(' ');
}

function areaSummary(model, area, metric) {
  let best = -1;
  area.values.forEach((value, i) => {
    if (value !== null && (best < 0 || value > area.values[best])) {
      best = i;
    }
  });
  return best < 0
    ? ''
    : t('time.summary.area', {
        area: area.name,
        metric: t(`metric.${metric}.word`),
        unit: t(`time.unit.${model.unit}`),
        most: number(area.values[best], model.digits),
        period: periodWords(model.periods[best]),
      });
}

/** The chart's one model. The picture has the index of the days within a period, too. */
export function timeChart(model, state, answers) {
  const index = t(`kind.${answers.index.kind}`);
  const [level, count] = model.relative ? ['percent', 'percent'] : ['count', model.digits ? 'tenth' : 'count'];
  return chartModel({
    name: `${state.view}_${state.metric}_${model.areas.map((area) => area.id.replace(':', '-')).join('-')}`,
    title: t('time.title', { index, metric: t(`metric.${state.metric}.word`), unit: t(`time.unit.${model.unit}`) }),
    summary: timeSummary(model, state.metric),
    range: { from: model.from, to: model.to },
    run: answers.series.run,
    height: 560,
    columns: [
      column('start', t('col.start'), 'day'),
      column('end', t('col.end'), 'day'),
      column('partial', t('partial'), 'yes'),
      column('index', index, level),
      ...model.areas.map((area) => column(area.id, area.name, count)),
      ...model.areas.filter((area) => area.mean7).map((area) => column(`${area.id}_mean7`, `${area.name}, ${t('time.mean7')}`, 'tenth')),
    ],
    rows: model.periods.map((period, i) => [period.start, period.end, period.partial, indexOf(model, period), ...model.areas.map((area) => area.values[i]), ...model.areas.filter((area) => area.mean7).map((area) => area.mean7[i])]),
    cursor: 1,
    picture: (colours) => timeOption(model, colours),
  });
}

/** The index of a period is its last close. */
function indexOf(model, period) {
  const inside = model.index.filter((point) => point.end >= period.start && point.end <= period.end);
  return inside.at(-1)?.value ?? null;
}
