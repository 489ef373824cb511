// What the pictures of several views have in common. Pure.

/** Rich text is drawn, not marked up: no HTML from data, and no inline style for the policy. */
export function tooltip(colours, trigger, formatter) {
  return {
    trigger,
    renderMode: 'richText',
    confine: true,
    backgroundColor: colours.card,
    borderColor: colours.line,
    textStyle: { color: colours.ink, fontFamily: colours.font, fontSize: 13 },
    formatter,
  };
}

export function plain(colours) {
  return { animation: false, useUTC: true, aria: { enabled: false }, textStyle: { fontFamily: colours.font, color: colours.soft } };
}

export function valueAxis(colours, extra = {}) {
  return {
    type: 'value',
    nameTextStyle: { color: colours.soft },
    axisLine: { lineStyle: { color: colours.soft } },
    splitLine: { lineStyle: { color: colours.line } },
    ...extra,
    axisLabel: { color: colours.soft, ...extra.axisLabel },
  };
}

export function zeroLine(colours) {
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: colours.soft, type: 'solid', width: 1 },
    data: [{ yAxis: 0 }],
  };
}

/** Both ends of the axis of a coefficient, a little beyond what is there. */
export function reachOf(values) {
  const reach = Math.max(0.3, ...values.filter(Number.isFinite).map(Math.abs));
  return Math.min(1, Math.ceil(reach * 10) / 10);
}
