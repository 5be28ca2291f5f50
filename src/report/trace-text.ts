import type { LeftOver, LineCounts, Origin, StepRef, TracedFile } from '../core/index.ts';
import { type Paint, painter, type Style, wrap } from './paint.ts';
import { explains } from './phrases.ts';
import { plain, plainLines } from './safe.ts';
import type { TextOptions } from './text.ts';
import type { StepLabel, TracedSession, TraceView } from './trace-view.ts';

const MOST = 20;

interface Page {
  readonly paint: Paint;
  readonly width: number;
  readonly view: TraceView;
}

/** `12`, or `2:12` where there are several sessions; they count from 1. */
const nameOf = ({ view }: Page, { session, step }: StepRef): string =>
  view.sessions.length > 1 ? `${session + 1}:${step}` : `${step}`;

/** A list of paths as a tree: each folder once, what is said of a file behind its name. */
function treeOf(rows: readonly { readonly path: string; readonly says: string }[]): string[] {
  const lines: string[] = [];
  let open: readonly string[] = [];
  for (const { path, says } of [...rows].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const folders = path.split('/').slice(0, -1);
    const shared = folders.findIndex((folder, at) => folder !== open[at]);
    for (let at = shared < 0 ? folders.length : shared; at < folders.length; at++)
      lines.push(`${'  '.repeat(at + 1)}${plain(folders[at] ?? '', 200)}/`);
    lines.push(`${'  '.repeat(folders.length + 1)}${plain(path.slice(path.lastIndexOf('/') + 1), 200)}  ${says}`);
    open = folders;
  }
  return lines;
}

const share = ({ explained, opaque, unlogged, changed }: LineCounts): string =>
  [
    `${explained} of ${changed} lines explained`,
    opaque > 0 ? `${opaque} opaque` : '',
    unlogged > 0 ? `${unlogged} in no log` : '',
  ]
    .filter(Boolean)
    .join(', ');

function sessionLine({ paint }: Page, { file, agent, steps, binding }: TracedSession, at: number): string {
  const bound = binding === null ? '' : `${binding.kind}: ${binding.covered} of ${binding.of} telling lines`;
  const early = binding?.early ? ['it ended before the base was committed'] : [];
  const signs = [...(binding?.signs.map((sign) => plain(sign, 200)) ?? []), ...early];
  return `  ${at + 1}  ${plain(file, 200)}  ${plain(agent, 40)}, ${steps} steps  ${paint([bound, ...signs].join('; '), 'dim')}`;
}

/** At most some lines, and how many are left out. */
function some<T>(items: readonly T[], show: (item: T) => string): string[] {
  const rest = items.length - MOST;
  return [...items.slice(0, MOST).map(show), ...(rest > 0 ? [`  … and ${rest} more (--format json holds them)`] : [])];
}

const section = ({ paint }: Page, title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', paint(title, 'bold'), ...lines];

const STATE_STYLE: Readonly<Record<string, Style>> = { exact: 'green', whitespace: 'green', diverged: 'red' };

function overview(page: Page): readonly string[] {
  const { paint, view } = page;
  const { files, missed, notInDiff } = view.replay;
  const rows = files.map(({ path, state, lines }) => ({
    path,
    says: `${paint(state, STATE_STYLE[state] ?? 'yellow')}  ${paint(share(lines), 'dim')}`,
  }));
  const placed = ({ path, why, ...ref }: StepRef & { readonly path: string; readonly why: string }): string =>
    `  step ${nameOf(page, ref)}  ${plain(path, 200)}  ${plain(why, 200)}`;
  return [
    ...section(page, 'Files', treeOf(rows)),
    ...section(page, 'Edits that could not be followed', some(missed, placed)),
    ...section(
      page,
      'Changed by the log and not by the pull request (last step)',
      some(notInDiff, (one) => `  step ${nameOf(page, one)}  ${plain(one.path, 200)}`),
    ),
  ];
}

const CHANGE_STYLE = { added: 'green', changed: 'yellow', removed: 'red', same: 'dim', unknown: 'dim' } as const;

function behind(page: Page, { step, files }: NonNullable<TraceView['at']>): readonly string[] {
  const { paint } = page;
  const rows = files
    .filter(({ change }) => change !== 'same')
    .map(({ path, change, lines, why }) => ({
      path,
      says: `${paint(change, CHANGE_STYLE[change])}  ${paint(lines === null ? plain(why, 200) : `${lines.length} lines`, 'dim')}`,
    }));
  const none = ['  nothing has been changed yet'];
  return section(page, `The tree behind step ${nameOf(page, step)}`, rows.length === 0 ? none : treeOf(rows));
}

const key = ({ session, step }: StepRef): string => `${session}:${step}`;

function writerOf(page: Page, labels: ReadonlyMap<string, StepLabel>, by: Origin | null): string {
  if (by === null) return 'base';
  if (by.kind === 'unlogged') return 'in no log';
  const label = labels.get(key(by));
  const name = `${by.kind === 'opaque' ? '?' : ''}${nameOf(page, by)}`;
  return label === undefined ? name : `${name} ${plain(label.tool, 20)} ${plain(label.does, 60)}`;
}

const WRITER = 36;

function content(page: Page, file: TracedFile): readonly string[] {
  const { view, paint } = page;
  const title = `${plain(file.path, 400)} (${file.change})`;
  if (file.lines === null) return section(page, title, [`  ${plain(file.why, 400)}`]);
  const texts = plainLines(file.lines.map(({ text }) => text));
  if (!view.blame) return section(page, title, texts);
  const labels = new Map(view.labels.map((label) => [key(label), label]));
  const wide = String(texts.length).length;
  const lines = file.lines.map(({ by }, at) => {
    const writer = writerOf(page, labels, by);
    const cell = writer.length > WRITER ? `${writer.slice(0, WRITER - 1)}…` : writer.padEnd(WRITER);
    return `${paint(cell, by === null ? 'dim' : 'cyan')} ${paint(String(at + 1).padStart(wide), 'dim')}  ${texts[at] ?? ''}`;
  });
  return section(page, title, lines);
}

const SIGN_STYLE = { '+': ['green'], '-': ['red'], ' ': [] } as const;

function difference(page: Page, { path, state, hunks, why }: LeftOver): readonly string[] {
  const { paint, view } = page;
  const labels = new Map(view.labels.map((label) => [key(label), label]));
  const lines = hunks.flatMap(({ oldStart, newStart, lines: all }) => {
    const texts = plainLines(all.map(({ text }) => text));
    const told = all.map(({ sign, origin }, at) => {
      const line = paint(`${sign}${texts[at] ?? ''}`, ...SIGN_STYLE[sign]);
      return sign === ' ' || origin === null ? line : `${line}  ${paint(`« ${writerOf(page, labels, origin)}`, 'dim')}`;
    });
    return [paint(`@@ -${oldStart} +${newStart} @@`, 'cyan'), ...told];
  });
  const name = plain(path, 400);
  const head = [`--- replayed ${name}`, `+++ head ${name}`];
  return [...section(page, `${name}  ${state}`, why === '' ? [...head, ...lines] : [`  ${plain(why, 400)}`])];
}

function leftOver(page: Page, left: readonly LeftOver[]): readonly string[] {
  if (left.length === 0) return ['', 'Nothing is left unexplained: every changed file comes out byte for byte.'];
  return left.flatMap((one) => difference(page, one));
}

/**
 * A replay for a person at a terminal: sessions and the tree of files, or what was asked for instead. Colour only where
 * asked for; nothing of the logs' or the files' own text reaches the terminal as a control sequence.
 */
export function renderTraceText(view: TraceView, { color, width = 100 }: TextOptions): string {
  const page: Page = { paint: painter(color), width: Math.max(40, width), view };
  const range = `${view.base?.slice(0, 12) ?? 'base'} → ${view.head?.slice(0, 12) ?? 'head'}`;
  const opening = [
    page.paint(range, 'bold'),
    ...wrap(plain(explains({ ...view.replay, bindings: [] })), page.width),
    ...section(
      page,
      'Sessions',
      view.sessions.map((one, at) => sessionLine(page, one, at)),
    ),
  ];
  const asked = [
    ...(view.at === null ? [] : behind(page, view.at)),
    ...(view.file === null ? [] : content(page, view.file)),
    ...(view.left === null ? [] : leftOver(page, view.left)),
  ];
  const narrow = view.at !== null || view.file !== null || view.left !== null;
  return [...(narrow ? asked.slice(1) : [...opening, ...overview(page)]), ''].join('\n');
}
