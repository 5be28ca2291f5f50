/** The two sets of colours that GitHub shows. */
export type Mode = 'light' | 'dark';

const COLOURS = {
  light: { back: '#ffffff', ink: '#1f2328', faint: '#d1d9e0' },
  dark: { back: '#0d1117', ink: '#f0f6fc', faint: '#3d444d' },
} as const satisfies Record<Mode, { back: string; ink: string; faint: string }>;

/** Colours that people who see few colours tell apart (Okabe and Ito 2008), without those too pale or too dark for one mode. */
const SERIES = {
  light: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#9a6700', '#6e7781'],
  dark: ['#56b4e9', '#e69f00', '#2bbf92', '#e39ac4', '#f0e442', '#adbac7'],
} as const satisfies Record<Mode, readonly string[]>;

/** How many series a chart shows: with more, lines cannot be told apart. */
export const MOST_SERIES = SERIES.light.length;

/** Columns of a phone in CSS pixels: a chart is drawn for it and stretched elsewhere. */
const WIDTH = 360;

/** All of a chart is as wide as a phone, axis titles included. */
export const FRAME = { width: WIDTH, padding: 12, autosize: { type: 'fit-x', contains: 'padding' } } as const;

/** Vega-Lite's config for a mode: solid ground, large type, nothing that needs a pointer. */
export function themeOf(mode: Mode): object {
  const { back, ink, faint } = COLOURS[mode];
  const type = { labelColor: ink, titleColor: ink, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal' };
  return {
    background: back,
    font: 'system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif',
    title: {
      color: ink,
      fontSize: 14,
      anchor: 'start',
      frame: 'group',
      subtitleColor: ink,
      subtitleFontSize: 12,
      offset: 10,
    },
    axis: { ...type, gridColor: faint, domainColor: faint, tickColor: faint, labelLimit: 150 },
    legend: {
      ...type,
      orient: 'bottom',
      direction: 'vertical',
      columns: 1,
      labelLimit: 300,
      symbolOpacity: 1,
      title: null,
    },
    range: { category: SERIES[mode] },
    view: { stroke: 'transparent' },
    rule: { color: ink },
    point: { size: 50, filled: true },
  };
}

/** The colour of text and of lines that are no series. */
export const inkOf = (mode: Mode): string => COLOURS[mode].ink;
