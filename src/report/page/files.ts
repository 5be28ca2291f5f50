import { groupBy } from '../../collections/index.ts';
import type { FileChange, FileState, ReportedReplay } from '../../core/index.ts';
import { wasJudged } from '../findings.ts';
import { explains, NOT_JUDGED, percent } from '../phrases.ts';
import { blameHunk, originsOf, replayedOf } from './blame.ts';
import { html, type Markup, type Part, sizeOf } from './html.ts';
import { codeRows, codeTable } from './lines.ts';
import { fileKey, many, section, stepLink, stepLinks, type View } from './view.ts';

/** Files of the tree, and lines of one file, that are shown at most. */
const [MOST_FILES, MOST_OF_FILE] = [1_000, 1_200] as const;

const STATES = {
  exact: 'the log leads to it byte for byte',
  whitespace: 'but for blanks, the log leads to it',
  partial: 'some lines are the log’s',
  diverged: 'the log edited it, and explains none of the change',
  uncovered: 'no edit of it is in the log',
  unknown: 'a side is not at hand',
} as const satisfies Record<FileState, string>;

interface Leaf {
  readonly path: string;
  readonly state: FileState;
  readonly lines: ReportedReplay['lines'];
  readonly at: number;
}

const leaf = ({ path, state, lines, at }: Leaf, linked: boolean): Markup => {
  const name = path.slice(path.lastIndexOf('/') + 1) || path;
  const share = `${lines.explained} of ${lines.changed} lines`;
  const unlogged = lines.unlogged > 0 ? html`, <b class="warn">${lines.unlogged} in no log</b>` : '';
  return html`<li>${linked ? html`<a href="#${fileKey(at)}"><code>${name}</code></a>` : html`<code>${name}</code>`} <span class="tag ${state}" title="${STATES[state]}">${state}</span> <span class="dim">${share}${unlogged}</span>
`;
};

/** Folders within folders that are drawn; below them paths are. */
const DEEPEST = 20;

/** The changed files as a tree: each folder once. */
function treeOf(leaves: readonly Leaf[], linked: boolean, depth = 0, prefix = ''): Part {
  const folderOf = ({ path }: Leaf): string => {
    const slash = path.indexOf('/', prefix.length);
    return slash < 0 || depth > DEEPEST ? '' : path.slice(prefix.length, slash + 1);
  };
  const items = [...groupBy(leaves, folderOf)].map(([folder, own]) =>
    folder === ''
      ? own.map((one) => leaf(one, linked))
      : html`<li><code>${folder}</code>${treeOf(own, linked, depth + 1, prefix + folder)}
`,
  );
  return html`<ul>${items}</ul>`;
}

function reason({ binary, hunks, before, after }: FileChange): string {
  if (binary) return 'A binary file.';
  if (hunks.length > 0) return '';
  const missing = [before, after].find((side) => side.kind === 'unavailable');
  return missing?.kind === 'unavailable' ? `Not at hand: ${missing.why}.` : 'No line of it changed.';
}

/** As many of the rows as there is room for, and how much they take. */
function fitRows(rows: readonly Markup[], room: number): readonly [rows: readonly Markup[], bytes: number] {
  let bytes = 0;
  const end = rows.findIndex((row) => {
    bytes += sizeOf(row);
    return bytes > room;
  });
  return end < 0 ? [rows, bytes] : [rows.slice(0, end), room];
}

/** A changed file with who wrote each changed line; at most `room` bytes of it. */
function blamed(view: View, file: FileChange, at: number, room: number): readonly [Markup, number] {
  const replayed = replayedOf(view, file);
  const origins = originsOf(replayed);
  const all = file.hunks.flatMap((hunk) => blameHunk(view, hunk, origins));
  const [lines, bytes] = room <= 0 ? [[], 0] : fitRows(codeRows(all.slice(0, MOST_OF_FILE)), room);
  const left = all.length - lines.length;
  const missed = (view.dossier?.replay.missed ?? []).filter(({ path }) => path === file.path).slice(0, 5);
  const body = html`<details class="file" id="${fileKey(at)}"><summary><code>${file.path}</code> <span class="dim">${file.status}${replayed ? html`, ${replayed.state}: ${replayed.lines.explained} of ${replayed.lines.changed} lines explained` : ''}</span></summary>
${replayed && replayed.steps.length > 0 ? html`<p class="dim">Edited by steps ${stepLinks(view, replayed.steps)}</p>` : ''}${missed.map((one) => html`<p class="dim">${stepLink(view, one)} could not be followed: ${one.why}</p>`)}
${lines.length > 0 ? codeTable(`The change of ${file.path}, line by line`, lines) : html`<p>${reason(file)}</p>`}${left > 0 ? html`<p class="dim">${many(left, 'more line')} not shown, to keep the page small.</p>` : ''}</details>
`;
  return [body, bytes];
}

function blameOf(view: View): Part {
  const files = view.dossier?.diff.files ?? [];
  let room = view.limits.code;
  const shown = files.slice(0, MOST_FILES).map((file, at) => {
    const [body, used] = blamed(view, file, at, room);
    room -= used;
    return body;
  });
  return shown.length === 0
    ? null
    : html`<h3>Line by line</h3>
<p class="dim">Beside each changed line: the step that wrote it, once for the lines that follow it; “?” behind a step: a command that may have written it.</p>
${shown}`;
}

const listed = (title: string, items: readonly Part[]): Part =>
  items.length === 0
    ? null
    : html`<details><summary>${title}</summary><ul>${items.slice(0, 100)}</ul>${items.length > 100 ? `… and ${items.length - 100} more` : ''}</details>
`;

/** What the log did that the change does not show. */
function elsewhere(view: View): Part {
  const { notInDiff = [], outside = [] } = view.dossier?.replay ?? {};
  const item = (one: (typeof notInDiff)[number]): Markup =>
    html`<li><code>${one.path}</code> <span class="dim">${stepLink(view, one)}</span>`;
  return [
    listed(`${many(notInDiff.length, 'file')} that the log changed and the pull request does not`, notInDiff.map(item)),
    listed(`${many(outside.length, 'edit')} outside of the repository`, outside.map(item)),
  ];
}

function leavesOf({ report, dossier }: View): readonly Leaf[] {
  const places = new Map(dossier?.diff.files.map(({ path }, at) => [path, at]));
  return (report.replay?.files ?? []).map(({ path, state, lines }) => ({
    path,
    state,
    lines,
    at: places.get(path) ?? -1,
  }));
}

/** How far the log explains the change: the tree of changed files, each line with the step that wrote it, what is in no log. */
export function filesSection(view: View): Markup {
  const { replay } = view.report;
  const leaves = leavesOf(view);
  const sums = replay && replay.status === 'replayed' && replay.lines.changed > 0 ? shareBar(replay) : null;
  const rest = leaves.length - MOST_FILES;
  const missing = wasJudged(view.report) ? 'There is no log to lay beside the change.' : NOT_JUDGED;
  return section('explained', 'Did the log explain the change?', [
    html`<p>${replay === null ? missing : explains(replay)}</p>
`,
    sums,
    leaves.length === 0
      ? null
      : html`<div class="tree">${treeOf(leaves.slice(0, MOST_FILES), view.dossier !== null)}</div>`,
    rest > 0 ? html`<p>… and ${many(rest, 'more file')}.</p>` : null,
    blameOf(view),
    elsewhere(view),
  ]);
}

const shareBar = ({ lines }: ReportedReplay): Markup => {
  const shares = (['explained', 'opaque', 'unlogged'] as const).map((kind) => [kind, lines[kind]] as const);
  const says = shares.map(([kind, count]) => `${percent(count, lines.changed)} ${kind}`).join(', ');
  let x = 0;
  const parts = shares.map(([kind, count]) => {
    const width = (count / lines.changed) * 100;
    x += width;
    return html`<rect class="${kind}" x="${(x - width).toFixed(2)}" width="${width.toFixed(2)}" height="6"/>`;
  });
  return html`<svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${says}">${parts}</svg>
<p class="dim">${says}</p>
`;
};
