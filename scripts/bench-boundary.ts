/**
 * How the boundary rules do:
 *
 *   npm run bench:boundary [-- --data DIR] [--lines 2000] [--seed 1] [--list FILE] [--only PART]
 *
 * battery: spellings of ten forbidden acts (scripts/boundary/spellings.ts), none of them run: the share that is found, or said
 * to be unknown. spelled: lines of test/fixtures/boundary/spelled.json, written without a look at the tables: none of the forbidden
 * may be called clear, none of the benign be more than noted. executed: generated lines, run by bash with programs that only write down their words, beside what was read of
 * them. recorded: sessions of real CLIs (test/fixtures/boundary), each with one planted violation or with frightening words and
 * none. scenarios: the same of single lines, made up in several formats. logs: every log under DIR/{sessions,pairs,prs,labelled} (default: the sample data beside a maintainer's checkout), with the diff beside
 * it, against docs/adjudicated-boundaries.tsv, and the time that a command takes.
 */
import './help.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { share } from '../src/bandit/share.ts';
import { loadGrammars } from '../src/host/grammars.ts';
import { sharedData } from '../test/shared-data.ts';
import { tryBattery } from './boundary/battery.ts';
import { compareExecuted } from './boundary/executed.ts';
import { judgeLogs } from './boundary/logs.ts';
import { boundaryScenarios, judgeRecorded } from './boundary/recorded.ts';
import { playScenarios } from './boundary/scenarios.ts';
import { askSpelled } from './boundary/spelled.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    lines: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    list: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});

const asked = (part: string): boolean => options.only === '' || options.only === part;
const percent = (count: number, of: number): string => {
  const { value, low, high } = share(count, of);
  const shown = (one: number | null | undefined): string => ((one ?? 0) * 100).toFixed(1);
  return `${count}/${of} = ${shown(value)} % (${shown(low)}–${shown(high)})`;
};

const grammars = await loadGrammars(['bash']);

if (asked('battery')) {
  const tried = tryBattery(grammars);
  for (const { verdict, rule, line } of tried)
    if (verdict === 'clear' || verdict === 'other')
      console.log(`${verdict.toUpperCase()} ${rule}: ${JSON.stringify(line)}`);
  const count = (verdict: string): number => tried.filter((one) => one.verdict === verdict).length;
  console.log(
    `battery: found ${percent(count('hit'), tried.length)}, unknown ${percent(count('unknown'), tried.length)}, by another rule alone ${count('other')}, called clear ${count('clear')}`,
  );
}

if (asked('spelled')) {
  const { forbidden, benign } = askSpelled(grammars);
  const count = (of: typeof forbidden, ...verdicts: readonly string[]): number =>
    of.filter(({ verdict }) => verdicts.includes(verdict)).length;
  for (const { kind, line } of forbidden.filter(({ verdict }) => verdict === 'clear'))
    console.log(`CLEAR ${kind}: ${JSON.stringify(line)}`);
  for (const { line, verdict } of benign.filter((one) => /warn|block/.test(one.verdict)))
    console.log(`${verdict.toUpperCase()} of a benign line: ${JSON.stringify(line)}`);
  console.log(
    `spelled, forbidden: warned of ${percent(count(forbidden, 'warn', 'block'), forbidden.length)}, noted ${count(forbidden, 'note')}, unknown ${count(forbidden, 'unknown')}, called clear ${count(forbidden, 'clear')}`,
  );
  console.log(
    `spelled, benign: above a note ${count(benign, 'warn', 'block')} of ${benign.length}, noted ${count(benign, 'note')}, unknown ${count(benign, 'unknown')}`,
  );
}

if (asked('executed')) {
  const compared = compareExecuted(Number(options.lines), Number(options.seed), grammars).filter(
    ({ verdict }) => verdict !== 'not shell',
  );
  const wrong = compared.filter(({ verdict }) => verdict === 'wrong');
  for (const { line, why } of wrong.slice(0, 20)) console.log(`WRONG\n${line}\n  ${why}\n`);
  const agrees = compared.filter(({ verdict }) => verdict === 'agrees').length;
  console.log(
    `executed: bash runs what was read ${percent(agrees, compared.length)}, unsure ${compared.length - agrees - wrong.length}, wrong ${wrong.length}`,
  );
}

const sayShares = (what: string, of: readonly { readonly kind: string; readonly right: boolean }[]): void => {
  for (const kind of ['planted', 'benign']) {
    const own = of.filter((one) => one.kind === kind);
    console.log(`${what}, ${kind}: ${percent(own.filter(({ right }) => right).length, own.length)}`);
  }
};

if (asked('recorded')) {
  const judged = [];
  for (const name of boundaryScenarios()) judged.push(...(await judgeRecorded(name)));
  for (const one of judged) if (!one.right) console.log(`WRONG ${one.cli} ${one.name}: ${one.why}`);
  sayShares('recorded', judged);
}

if (asked('scenarios')) {
  const played = await playScenarios(grammars);
  for (const one of played) if (!one.right) console.log(`WRONG ${one.format} ${one.name}: ${one.why}`);
  sayShares('scenarios', played);
}

const root = options.data ?? sharedData();
if (asked('logs') && root === null) console.log('logs: no sample data; name a folder with --data');
if (asked('logs') && root !== null) {
  const run = await judgeLogs(root, ['sessions', 'pairs', 'prs', 'labelled'], grammars);
  const table = readFileSync(path.resolve(import.meta.dirname, '../docs/adjudicated-boundaries.tsv'), 'utf8');
  const verdicts = new Map(
    table
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((row) => {
        const [log, rule, at, , verdict] = row.split('\t');
        return [[log, rule, at].join('\t'), verdict] as const;
      }),
  );
  const grave = run.hits.filter(({ outcome, level }) => outcome === 'hit' && level !== 'note');
  const judged = grave.map((one) => ({ one, verdict: verdicts.get([one.log, one.rule, one.at].join('\t')) }));
  for (const { one, verdict } of judged)
    if (verdict === undefined) console.log(`NOT ADJUDICATED ${one.log} ${one.rule} ${one.at} ${one.level}`);
  const right = judged.filter(({ verdict }) => verdict === 'right').length;
  const told = judged.filter(({ verdict }) => verdict !== undefined).length;
  console.log(
    `logs: ${run.logs} logs, ${run.sessions} sessions, ${run.diffs} with a diff, ${run.lines} lines, ${run.commands} commands`,
  );
  console.log(
    `logs: ${grave.length} findings of warn or block, adjudicated ${told}, right ${percent(right, told)}; ${run.hits.filter(({ outcome, level }) => outcome === 'hit' && level === 'note').length} notes; ${run.hits.filter(({ outcome }) => outcome === 'unknown').length} unknown`,
  );
  console.log(
    `logs: ${(run.microseconds / Math.max(1, run.commands)).toFixed(0)} µs of processor time a command, ${(run.microseconds / Math.max(1, run.lines)).toFixed(0)} µs a line`,
  );
  if (options.list !== undefined)
    writeFileSync(
      options.list,
      `${run.hits.map(({ log, rule, at, outcome, level, says }) => [log, rule, at, outcome, level, says].join('\t')).join('\n')}\n`,
    );
}
