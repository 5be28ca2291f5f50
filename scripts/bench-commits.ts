/**
 * How the rules about cheating judge ordinary commits that edit tests, drawn at random from the histories of public repositories: shares
 * that are blocked, blocked falsely and told of at all, by repository and by language, with 95 % Wilson intervals.
 *
 *   npm run bench:commits -- --clones DIR --draw N --seed N [--repositories a/b,c/d=20] [--known FILES] [--list FILE] [--json]
 *   npm run bench:commits -- --clones DIR --drawn NAMES [--list FILE] [--json]
 *   npm run bench:commits -- --clones DIR --table FILES [--list FILE] [--json]
 *
 * DIR holds clones (`owner+name/repo` each). `--draw` takes so many commits of each repository (of all in DIR unless named, `=20` for
 * another number) by a seed, without those that were drawn or read before and those that a table of `--known` names. `--drawn` takes
 * those of earlier draws, by their names in scripts/commits/drawn.tsv; `--table` those that tables name. A table has
 * the columns repository and commit (its id or ten digits of it, parted by tabs); several are joined by commas.
 *
 * Each commit is judged against its parent, without a task and a log, on all cores, at most two minutes each. A language is that of
 * most test files which a commit edits. What was blocked falsely is told by docs/adjudicated-fresh.tsv; what stands there in
 * another way than the rules answer now is printed, and so is every block that nobody has read. `--list` writes every answer to a
 * file as it comes; answers that are there already are taken from it.
 *
 *   npm run bench:commits -- --clones ~/clones --draw 30 --seed 7 --list drawn.jsonl
 *   npm run bench:commits -- --clones ~/clones --drawn held-4,held-5
 *   npm run bench:commits -- --clones ~/clones --table docs/adjudicated-fresh.tsv
 */
import './help.ts';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { drawAll, readNamed, repositoriesIn, takeAll } from './commits/choose.ts';
import type { Drawn } from './commits/draw.ts';
import { describeFigures, outdated, type Reading, summarise, unreadBlocks } from './commits/figures.ts';
import { type Judged, judgeCommits } from './commits/judge.ts';
import { readTable } from './table.ts';

const docs = path.resolve(import.meta.dirname, '../docs');
const ADJUDICATED = path.join(docs, 'adjudicated-fresh.tsv');
const DRAWN = path.join(import.meta.dirname, 'commits/drawn.tsv');
const KNOWN = [DRAWN, ADJUDICATED, path.join(docs, 'adjudicated.tsv'), path.join(docs, 'adjudicated-sweep.tsv')];
const LIMIT = 120_000;

const { values: options } = parseArgs({
  options: {
    clones: { type: 'string' },
    draw: { type: 'string' },
    seed: { type: 'string' },
    repositories: { type: 'string' },
    known: { type: 'string', default: '' },
    drawn: { type: 'string' },
    table: { type: 'string' },
    list: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const { clones, list } = options;
if (
  clones === undefined ||
  [options.draw, options.drawn, options.table].filter((one) => one !== undefined).length !== 1
)
  throw new Error('Give --clones, and one of --draw with --seed, --drawn and --table; see --help.');

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const namesIn = (text: string): readonly string[] => text.split(',').filter((one) => one !== '');

function choose(from: string): readonly Drawn[] {
  if (options.table !== undefined) return takeAll(from, readNamed(namesIn(options.table)), say);
  if (options.drawn !== undefined) {
    const all = readNamed([DRAWN]);
    const wanted = namesIn(options.drawn);
    const missing = wanted.filter((name) => !all.some(({ draw }) => draw === name));
    if (missing.length > 0) throw new Error(`There is no draw of the name ${missing.join(', ')}.`);
    return takeAll(
      from,
      all.filter(({ draw }) => wanted.includes(draw)),
      say,
    );
  }
  if (options.seed === undefined) throw new Error('Give --seed N, and keep it.');
  const repositories = options.repositories === undefined ? repositoriesIn(from) : namesIn(options.repositories);
  const known = readNamed([...KNOWN, ...namesIn(options.known)]);
  return drawAll(from, repositories, Number(options.draw), Number(options.seed), known, say);
}

const readings = readTable(ADJUDICATED).map(
  ({ commit = '', rule = '', finding = '', now = '' }): Reading => ({ commit, rule, finding, now }),
);
const commits = choose(clones);
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
const judged = commits.flatMap((drawn): Judged[] => {
  const one = byCommit.get(drawn.commit);
  return one === undefined ? [] : [{ ...one, ...drawn }];
});
const rows = summarise(judged, readings);
const differing = outdated(readings, judged);
const unread = unreadBlocks(readings, judged);
const failed = judged.filter(({ level }) => level === null);
if (options.json) process.stdout.write(`${JSON.stringify({ rows, differing, unread, failed }, null, 2)}\n`);
else {
  console.log(describeFigures(rows));
  for (const { commit, rule, now, level } of differing)
    console.log(`read otherwise: ${commit} ${rule} was ${now} and is ${level} now`);
  for (const { repository, commit, rule, says, times } of unread)
    console.log(`not read: ${repository} ${commit} ${rule}${times > 1 ? ` (${times} times)` : ''}: ${says}`);
  for (const { repository, commit, why } of failed) console.log(`not judged: ${repository} ${commit}: ${why}`);
}
