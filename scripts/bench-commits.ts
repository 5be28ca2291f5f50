/**
 * How the rules about cheating judge ordinary commits that edit tests, drawn at random from the histories of public repositories: shares
 * that are blocked, blocked falsely and told of at all, by repository, with 95 % Wilson intervals.
 *
 *   npm run bench:commits -- --clones DIR --draw N --seed N [--repositories a/b,c/d=20] [--known FILES] [--list FILE] [--json]
 *   npm run bench:commits -- --clones DIR --table FILES [--list FILE] [--json]
 *
 * DIR holds clones (`owner+name/repo` each). `--draw` takes so many commits of each repository (of all in DIR unless named, `=20` for
 * another number) by a seed, without those that a table of `--known` names; `--table` takes the commits that tables name. A table has
 * the columns repository and commit (its id or ten digits of it, parted by tabs), joined by commas. Each commit is judged against its parent, without a task and a log, on all
 * cores, at most two minutes each. What was blocked falsely is told by docs/adjudicated-fresh.tsv; what stands there in
 * another way than the rules answer now is printed, and so is every block that nobody has read. `--list` writes every answer to a file as it comes; answers that are there already are taken from it.
 *
 *   npm run bench:commits -- --clones ~/clones --draw 30 --seed 7 --known docs/adjudicated-fresh.tsv --list drawn.jsonl
 *   npm run bench:commits -- --clones ~/clones --table docs/adjudicated-fresh.tsv
 */
import './help.ts';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { askClone, cloneOf } from './commits/clone.ts';
import { type Drawn, drawCommits } from './commits/draw.ts';
import { describeFigures, outdated, type Reading, readingOf, summarise } from './commits/figures.ts';
import { type Judged, judgeCommits } from './commits/judge.ts';
import { readTable } from './table.ts';

const ADJUDICATED = path.resolve(import.meta.dirname, '../docs/adjudicated-fresh.tsv');
const LIMIT = 120_000;

const { values: options } = parseArgs({
  options: {
    clones: { type: 'string' },
    draw: { type: 'string' },
    seed: { type: 'string' },
    repositories: { type: 'string' },
    known: { type: 'string', default: '' },
    table: { type: 'string' },
    list: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const { clones, list } = options;
if (clones === undefined || (options.draw === undefined) === (options.table === undefined))
  throw new Error('Give --clones, and either --draw with --seed, or --table; see --help.');
if (options.draw !== undefined && options.seed === undefined) throw new Error('Give --seed N, and keep it.');

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const namesIn = (text: string): readonly string[] => text.split(',').filter((one) => one !== '');

function rowsOf(files: string): readonly { readonly repository: string; readonly commit: string }[] {
  return namesIn(files).flatMap((file) =>
    readTable(file).map(({ repository = '', commit = '' }) => ({ repository, commit })),
  );
}

function withClones<T>(name: string, use: (folder: string) => readonly T[]): readonly T[] {
  const folder = cloneOf(clones ?? '', name);
  if (folder !== null) return use(folder);
  say(`${name} is skipped: there is no clone of it`);
  return [];
}

function drawAll(each: number, seed: number): readonly Drawn[] {
  const known = new Set(rowsOf(options.known).map(({ commit }) => commit.slice(0, 10)));
  const all = readdirSync(clones ?? '').flatMap((name) => (name.includes('+') ? [name.replace('+', '/')] : []));
  const wanted = options.repositories === undefined ? all.toSorted() : namesIn(options.repositories);
  return wanted.flatMap((one) => {
    const [name = '', count] = one.split('=');
    const isKnown = (commit: string): boolean => known.has(commit.slice(0, 10));
    return withClones(name, (folder) => {
      const drawn = drawCommits(folder, name, Number(count ?? each), seed, isKnown);
      say(`${name}: ${drawn.length} drawn`);
      return drawn;
    });
  });
}

function takeAll(files: string): readonly Drawn[] {
  const ids = new Set<string>();
  return rowsOf(files).flatMap(({ repository, commit: id }) => {
    if (ids.has(id)) return [];
    ids.add(id);
    return withClones(repository, (folder) => {
      const [commit = '', parent = ''] = askClone(folder, 'rev-parse', id, `${id}^`).split('\n');
      return [{ repository, commit, parent }];
    });
  });
}

const readings = readTable(ADJUDICATED).map(
  ({ commit = '', rule = '', finding = '', now = '' }): Reading => ({ commit, rule, finding, now }),
);
const commits =
  options.table === undefined ? drawAll(Number(options.draw), Number(options.seed)) : takeAll(options.table);
const answered =
  list === undefined || !existsSync(list)
    ? []
    : readFileSync(list, 'utf8')
        .split('\n')
        .flatMap((line): Judged[] => (line === '' ? [] : [JSON.parse(line)]));
const byCommit = new Map(answered.map((one) => [one.commit, one]));
const open = commits.filter(({ commit }) => !byCommit.has(commit));
for await (const one of judgeCommits(clones, open, LIMIT)) {
  byCommit.set(one.commit, one);
  if (list !== undefined) appendFileSync(list, `${JSON.stringify(one)}\n`);
  if (byCommit.size % 25 === 0) say(`${byCommit.size} of ${commits.length}`);
}
const judged = commits.flatMap(({ commit }) => byCommit.get(commit) ?? []);
const rows = summarise(judged, readings);
const differing = outdated(readings, judged);
const unread = judged.filter((one) => one.level === 'block' && readingOf(readings, one) === undefined);
if (options.json) process.stdout.write(`${JSON.stringify({ rows, differing, unread }, null, 2)}\n`);
else {
  console.log(describeFigures(rows));
  for (const { commit, rule, now, level } of differing)
    console.log(`read otherwise: ${commit} ${rule} was ${now} and is ${level} now`);
  for (const { repository, commit, hits } of unread)
    for (const { rule, level, says } of hits)
      if (level === 'block') console.log(`not read: ${repository} ${commit} ${rule}: ${says}`);
}
