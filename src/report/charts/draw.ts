import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** Draws a Vega-Lite specification as an SVG text that stands alone. Loaded where a chart is drawn and nowhere else: it is heavy. */
export async function drawSvg(spec: object): Promise<string> {
  const { spec: compiled } = compile(spec as TopLevelSpec, { logger: SILENT });
  const view = new View(parse(compiled), { renderer: 'none', logger: SILENT });
  try {
    return `${await view.toSVG()}\n`;
  } finally {
    view.finalize();
  }
}

/** A logger that says nothing: what it would say is for whoever writes specifications. */
const SILENT = {
  level: () => SILENT,
  error: () => SILENT,
  warn: () => SILENT,
  info: () => SILENT,
  debug: () => SILENT,
};
