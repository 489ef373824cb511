// A chart as a file, with its source inside.

import { echarts } from './echarts.js';
import { csv, fileName, json, snapshots, source } from './chart-model.js';
import { t } from './texts.js';

export const ENDINGS = ['csv', 'json', 'svg', 'png'];

const WIDTH = 1000;
const MARGIN = { top: 34, bottom: 44 };

/** Saves a model under its own name. */
export async function save(model, ending, colours) {
  const url = URL.createObjectURL(await blob(model, ending, colours));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(model, ending);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

async function blob(model, ending, colours) {
  switch (ending) {
    case 'csv':
      return new Blob([csv(model)], { type: 'text/csv' });
    case 'json':
      return new Blob([json(model)], { type: 'application/json' });
    case 'svg':
      return new Blob([svg(model, colours)], { type: 'image/svg+xml' });
    default:
      return png(model, colours);
  }
}

/** The picture as a document of its own: title, summary, source and run are in it as text. */
export function svg(model, colours) {
  const drawing = drawn(model, colours, 'svg', (chart) => chart.renderToSVGString());
  const about = `<title>${escaped(model.title)}</title><desc>${escaped(`${model.summary} ${trace(model)}`)}</desc>`;
  return drawing.replace(/<svg[^>]*>/, (head) => `${head}${about}`);
}

export function png(model, colours) {
  return drawn(
    model,
    colours,
    'canvas',
    (chart) => new Promise((resolve) => chart.renderToCanvas({ pixelRatio: 2 }).toBlob(resolve, 'image/png')),
  );
}

function drawn(model, colours, renderer, take) {
  const height = (model.height ?? 380) + MARGIN.top + MARGIN.bottom;
  const svg = renderer === 'svg';
  const chart = echarts.init(svg ? null : document.createElement('div'), null, { renderer, ssr: svg, width: WIDTH, height });
  try {
    chart.setOption(framed(model, colours, height));
    return take(chart);
  } finally {
    chart.dispose();
  }
}

/** The picture between its title and its source. */
function framed(model, colours, height) {
  const option = model.picture(colours, false);
  const inside = height - MARGIN.top - MARGIN.bottom;
  const move = (value) => {
    const at = typeof value === 'string' && value.endsWith('%') ? (parseFloat(value) / 100) * inside : value;
    return typeof at === 'number' ? at : value;
  };
  const shift = (box) => ({
    ...box,
    ...('top' in box ? { top: move(box.top) + MARGIN.top } : {}),
    ...('bottom' in box ? { bottom: move(box.bottom) + MARGIN.bottom } : {}),
  });
  const lines = (text, top, size, weight) => ({
    text,
    left: 12,
    top,
    padding: 0,
    textStyle: { fontSize: size, lineHeight: size * 1.4, fontWeight: weight, color: colours.ink, width: WIDTH - 24, overflow: 'break' },
  });
  return {
    ...option,
    backgroundColor: colours.card,
    dataZoom: [],
    grid: [option.grid].flat().map(shift),
    legend: option.legend && shift(option.legend),
    visualMap: option.visualMap && shift(option.visualMap),
    title: [
      ...[option.title ?? []].flat().map(shift),
      lines(model.title, 8, 16, 'bold'),
      lines(trace(model), height - 34, 10, 'normal'),
    ],
  };
}

function trace(model) {
  return `${source(model)} ${t('files.trace', { run: model.run.id, snapshots: snapshots(model) })}`;
}

const MARKUP = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text) => text.replace(/[&<>]/g, (one) => MARKUP[one]);
