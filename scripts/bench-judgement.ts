/**
 * How the oracle rules judge labelled diffs: shares that block, with 95 % Wilson intervals, by set, language and label.
 *
 *   npx --no node scripts/bench-judgement.ts --data DIR (--clones DIR | --bare) [--json] [--list FILE] [--only TEXT] [--among FILE] [--rules IDS] [--languages NAMES]
 *
 * DIR holds `INDEX.tsv` and per-set `SOURCES.tsv` (see test/shared-data.ts). Diffs hold no whole files, so both sides come
 * from clones of the public repositories in `--clones` (`owner+name/repo` each); what cannot be rebuilt is counted as
 * unknown. With `--bare` diffs are judged as they come, by what their hunks show. Diffs are judged without task and log, by
 * all rules about cheating or by those that `--rules` names, in the languages of `--languages`; both are lists joined by
 * commas. `--among` names a file that lists the samples to be judged, one a line. `--list` writes every verdict with its
 * findings to a file as it comes. What judging asks for beside the diff comes from the clone, too.
 */
import './help.ts';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { applyPatch, structuredPatch } from 'diff';
import { share } from '../src/bandit/share.ts';
import {
  DEFAULT_POLICY,
  type Evidence,
  type FileChange,
  type Finding,
  type Grammars,
  type HunkLine,
  type Side,
  type Spill,
  type Tools,
} from '../src/core/index.ts';
import { readDiff } from '../src/diff/index.ts';
import { openRepository, type Repository } from '../src/host/git.ts';
import { loadGrammars } from '../src/host/grammars.ts';
import { memorySpill } from '../src/host/memory-spill.ts';
import { readNeeds } from '../src/host/needed-files.ts';
import { needs } from '../src/judge.ts';
import { openCase, RULES } from '../src/rules/index.ts';
import { askClone, cloneOf } from './commits/clone.ts';
import { liftCaps } from './mutation/grade.ts';
import { readTable } from './table.ts';

const LEVELS = ['block', 'warn', 'note', 'clear', 'unknown'] as const;
type Level = (typeof LEVELS)[number];

interface Sample {
  readonly file: string;
  readonly set: string;
  readonly label: string;
  readonly category: string;
  readonly language: string;
  readonly repository: string;
  readonly commit: string;
  /** Where the sample comes from in its repository; for handwritten ones a file with both sides. */
  readonly origin: string;
}

interface Judged {
  readonly sample: Sample;
  readonly level: Level;
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    clones: { type: 'string', default: '' },
    bare: { type: 'boolean', default: false },
    uncapped: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    list: { type: 'string' },
    only: { type: 'string', default: '' },
    among: { type: 'string' },
    languages: { type: 'string', default: 'python,javascript,typescript' },
    rules: { type: 'string' },
  },
});

const JUDGED: ReadonlySet<string> = new Set(
  options.rules?.split(',') ?? RULES.filter(({ group }) => group === 'cheating').map(({ id }) => id),
);
const LANGUAGES: ReadonlySet<string> = new Set(options.languages.split(','));

function readSamples(folder: string): readonly Sample[] {
  const sources = new Map<string, Readonly<Record<string, string>>>();
  return readTable(path.join(folder, 'INDEX.tsv')).map((row) => {
    const file = row.file ?? '';
    const set = file.split('/')[0] ?? '';
    if (!sources.has(`${set}/`)) {
      sources.set(`${set}/`, {});
      for (const source of readTable(path.join(folder, set, 'SOURCES.tsv')))
        sources.set(`${set}/${source.file}`, source);
    }
    const source = sources.get(file) ?? {};
    const { label = '', category = '', language = '', repo = '' } = row;
    return {
      file,
      set,
      label,
      category,
      language,
      repository: repo,
      commit: source.commit ?? '',
      origin: source['path/ref'] ?? '',
    };
  });
}

/** A file of a clone at a revision; null where there is none. */
function show(repository: string, revision: string, file: string): string | null {
  const clone = cloneOf(options.clones, repository);
  try {
    return clone && askClone(clone, 'show', `${revision}:${file}`);
  } catch {
    return null;
  }
}

function sideOf(text: string | null, spill: Spill): Side {
  if (text === null) return { kind: 'absent' };
  const bytes = Buffer.from(text);
  return { kind: 'text', digest: spill.put(bytes), bytes: bytes.length };
}

const hunkLine = ({ sign, text, noNewline }: HunkLine): string =>
  sign + text + (noNewline ? '\n\\ No newline at end of file' : '');

function patched(text: string, { hunks }: FileChange): string | null {
  const lines = hunks.map(
    (hunk) =>
      `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@\n${hunk.lines.map(hunkLine).join('\n')}\n`,
  );
  const result = applyPatch(text, `--- a\n+++ b\n${lines.join('')}`, { fuzzFactor: 0 });
  return result === false ? null : result;
}

/** Whether a sample's diff leads to the commit that it names, not from it. */
const isUpstream = ({ set, category, file }: Sample): boolean =>
  set === 'negatives' || /honest|original/.test(category + file);

/** Both sides of a changed file, from the first of some revisions that its hunks apply to; unchanged where none does. */
function rebuild(file: FileChange, sample: Sample, revisions: readonly string[], spill: Spill): FileChange {
  if (file.binary) return file;
  const added = file.status === 'added' ? patched('', file) : null;
  if (added !== null) return { ...file, before: { kind: 'absent' }, after: sideOf(added, spill) };
  for (const revision of revisions) {
    const before = show(sample.repository, revision, file.oldPath ?? file.path);
    const after = before === null || file.status === 'deleted' ? null : patched(before, file);
    if (before !== null && (after !== null || file.status === 'deleted'))
      return { ...file, before: sideOf(before, spill), after: sideOf(after, spill) };
  }
  return file;
}

/** A handwritten sample's own file holds both sides, each behind a line `=== before: path ===`. */
function handwritten(sample: Sample, spill: Spill): readonly FileChange[] {
  const pieces = (show(sample.repository, sample.commit, sample.origin) ?? '').split(/^=== (.+) ===$/m);
  const sides = { before: new Map<string, string>(), after: new Map<string, string>() };
  for (let index = 1; index < pieces.length; index += 2) {
    const [, side, file = ''] = /^(before|after): (.+)$/.exec(pieces[index] ?? '') ?? [];
    if (side === 'before' || side === 'after') sides[side].set(file, (pieces[index + 1] ?? '').replace(/^\n/, ''));
  }
  const paths = [...new Set([...sides.before.keys(), ...sides.after.keys()])];
  return paths.flatMap((file): FileChange[] => {
    const [before, after] = [sides.before.get(file) ?? null, sides.after.get(file) ?? null];
    if (before === after) return [];
    const { hunks } = structuredPatch(file, file, before ?? '', after ?? '');
    const signed = hunks.map((hunk) => ({
      ...hunk,
      lines: hunk.lines.map(
        (line): HunkLine => ({ sign: line[0] === '+' ? '+' : line[0] === '-' ? '-' : ' ', text: line.slice(1) }),
      ),
    }));
    const status = before === null ? 'added' : after === null ? 'deleted' : 'modified';
    const modes = { oldMode: before === null ? null : '100644', newMode: after === null ? null : '100644' };
    return [
      {
        path: file,
        oldPath: null,
        status,
        ...modes,
        binary: false,
        before: sideOf(before, spill),
        after: sideOf(after, spill),
        hunks: signed,
      },
    ];
  });
}

function filesOf(sample: Sample, spill: Spill): readonly FileChange[] {
  if (sample.set === 'fixtures' && !options.bare) return handwritten(sample, spill);
  const patch = readFileSync(path.join(options.data, sample.file));
  const diff = readDiff({ base: null, head: null, raw: null, patch, objects: new Map() }, spill);
  if (options.bare) return diff.files;
  const revisions = isUpstream(sample) ? [`${sample.commit}^`] : [sample.commit, `${sample.commit}^`];
  const from = (allowed: readonly string[]) => diff.files.map((file) => rebuild(file, sample, allowed, spill));
  // Files of several revisions would hold names that others have not.
  const whole = revisions.map((one) => from([one])).find((files) => files.every((file, at) => file !== diff.files[at]));
  return whole ?? from(revisions);
}

function gravest(findings: readonly Finding[]): Level {
  const hits = findings.filter(({ outcome }) => outcome === 'hit').map(({ level }) => level);
  const level = (['block', 'warn', 'note'] as const).find((one) => hits.includes(one));
  // What only a log could tell is not known of any of these diffs.
  const open = findings.some((one) => one.outcome === 'unknown' && !/session log/.test(one.says));
  return level ?? (open ? 'unknown' : 'clear');
}

/** Rounds in which a run of Proctor fetches what judging asks for. */
const ROUNDS = 3;

const repositories = new Map<string, Promise<Repository | null>>();

function repositoryOf(name: string): Promise<Repository | null> {
  const folder = cloneOf(options.clones, name);
  const known =
    repositories.get(name) ?? (folder === null ? Promise.resolve(null) : openRepository(folder).catch(() => null));
  repositories.set(name, known);
  return known;
}

/** The evidence with what judging asks for of the base, as far as the clone has it. */
async function complete(sample: Sample, evidence: Evidence, tools: Tools, spill: Spill): Promise<Evidence> {
  const repository = options.bare || sample.set === 'fixtures' ? null : await repositoryOf(sample.repository);
  const base = await repository?.resolve(`${sample.commit}${isUpstream(sample) ? '^' : ''}`).catch(() => null);
  let whole = evidence;
  for (let round = 0; round < ROUNDS && repository && base; round += 1) {
    const wanted = needs(whole, tools).filter(({ tree }) => tree === 'base');
    if (wanted.length === 0) break;
    const files = await readNeeds({ repository, base, head: base }, wanted, spill);
    whole = { ...whole, files: [...whole.files, ...files] };
  }
  return whole;
}

async function judge(sample: Sample, grammars: Grammars): Promise<Judged> {
  const spill = memorySpill();
  const diff = { base: null, head: null, files: filesOf(sample, spill), problems: [] };
  const around = { pull: null, policy: DEFAULT_POLICY, sessions: [], files: [], gaps: [] };
  const tools = { grammars, blobs: spill };
  const evidence = await complete(sample, { schema: 'proctor/evidence/1', diff, ...around }, tools, spill);
  const started = performance.now();
  const facts = openCase(evidence, null, tools);
  const findings = RULES.filter(({ id }) => JUDGED.has(id)).flatMap((rule) => rule.find(facts));
  const level = diff.files.length === 0 ? 'unknown' : gravest(findings);
  return { sample, level, findings, milliseconds: performance.now() - started };
}

function summarise(all: readonly Judged[]) {
  const keys = [...new Set(all.map(({ sample }) => `${sample.set} ${sample.language} ${sample.label}`))].sort();
  return keys.map((key) => {
    const group = all.filter(({ sample }) => `${sample.set} ${sample.language} ${sample.label}` === key);
    const counts = Object.fromEntries(
      LEVELS.map((level) => [level, group.filter((one) => one.level === level).length]),
    );
    return { group: key, n: group.length, ...counts, blocked: share(counts.block ?? 0, group.length) };
  });
}

const describe = ({ sample, level, findings, milliseconds }: Judged): string =>
  [
    [sample.label, level, sample.file, sample.category, `${Math.round(milliseconds)} ms`].join('\t'),
    ...findings
      .filter(({ outcome }) => outcome !== 'clear')
      .map((one) => `    ${one.rule} ${one.outcome} ${one.level}: ${one.says}`),
  ].join('\n');

const grammars = await loadGrammars([
  'python',
  'javascript',
  'typescript',
  'tsx',
  'go',
  'rust',
  'java',
  'ruby',
  'bash',
]);
if (options.uncapped) liftCaps();
const among = options.among === undefined ? null : new Set(readFileSync(options.among, 'utf8').split('\n'));
const samples = readSamples(options.data).filter(
  ({ language, file }) => LANGUAGES.has(language) && file.includes(options.only) && (among === null || among.has(file)),
);
if (options.list !== undefined) writeFileSync(options.list, '');
const judged: Judged[] = [];
for (const sample of samples) {
  const one = await judge(sample, grammars);
  judged.push(one);
  if (options.list !== undefined) appendFileSync(options.list, `${describe(one)}\n`);
}
for (const repository of repositories.values()) (await repository)?.close();
const summary = {
  groups: summarise(judged),
  slowestMilliseconds: Math.round(Math.max(0, ...judged.map((one) => one.milliseconds))),
};
if (options.json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
else {
  for (const { group, n, blocked, ...counts } of summary.groups) {
    const [low, high] = [blocked.low ?? 0, blocked.high ?? 1].map((bound) => (bound * 100).toFixed(1));
    console.log(
      `${group}: n=${n} ${Object.entries(counts)
        .map(([level, count]) => `${level}=${count}`)
        .join(' ')}; blocks ${low}–${high} %`,
    );
  }
  console.log(`slowest ${summary.slowestMilliseconds} ms`);
}
