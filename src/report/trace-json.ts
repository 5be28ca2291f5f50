import { tidy } from './json.ts';
import type { TraceView } from './trace-view.ts';

const countLines = <T extends { readonly lines: readonly unknown[] | null }>(file: T) => ({
  ...file,
  lines: file.lines?.length ?? null,
});

/** A replay as JSON (`docs/schema/replay.json`): equal ones give equal bytes, secrets are redacted. */
export function renderTraceJson({ replay, at, ...view }: TraceView): string {
  const files = replay.files.map(({ path, state, lines, steps }) => ({ path, state, lines, steps }));
  const behind = at && { step: at.step, files: at.files.map(countLines) };
  return `${JSON.stringify(tidy({ ...view, replay: { ...replay, files }, at: behind }), null, 2)}\n`;
}
