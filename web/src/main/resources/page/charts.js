// ECharts behind one small door: draws an option, follows its box, says when it is drawn.

import { echarts } from './echarts.js';

const PATIENCE = 1_500;

export class Chart {
  constructor(box) {
    this.box = box;
    this.chart = echarts.init(box, null, { renderer: 'canvas' });
    this.wasNarrow = this.narrow();
    new ResizeObserver(() => this.follow()).observe(box);
  }

  /** Resolves when the picture is there. */
  draw(option, description) {
    this.box.setAttribute('aria-label', description);
    const drawn = new Promise((resolve) => {
      const done = () => {
        this.chart.off('finished', done);
        resolve();
      };
      this.chart.on('finished', done);
      setTimeout(done, PATIENCE);
    });
    this.chart.setOption(option, { notMerge: true });
    // At once, since a printer does not wait for the next frame.
    this.chart.getZr().flush();
    return drawn;
  }

  /** Calls back with the shown part of the time axis, as two ISO days, or null for all of it. */
  onWindow(callback) {
    this.chart.on('datazoom', () => {
      const zoom = this.chart.getOption().dataZoom[0];
      const all = zoom.start <= 0.01 && zoom.end >= 99.99;
      callback(all ? null : { from: isoDay(zoom.startValue), to: isoDay(zoom.endValue) });
    });
  }

  follow() {
    this.chart.resize();
    if (this.narrow() !== this.wasNarrow) {
      this.wasNarrow = this.narrow();
      this.onShape?.();
    }
  }

  narrow() {
    return this.box.clientWidth < 520;
  }

  /** Shows what the pointer would show there; null takes it away. */
  point(place) {
    this.chart.dispatchAction(place ? { type: 'showTip', ...place } : { type: 'hideTip' });
  }

  /** Calls back with the position of the datum, which is that of its row. */
  onPick(callback) {
    this.chart.on('click', (event) => callback(event.dataIndex));
  }
}

const isoDay = (time) => new Date(time).toISOString().slice(0, 10);
