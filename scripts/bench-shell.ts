/**
 * Lays the shell interpreter beside real `bash` with GNU tools: lines of the supported subset, made from a seed, run by
 * both; the trees must be the same wherever we are sure.
 *
 *   npm run bench:shell -- [--lines 5000] [--seed N] [--show 20] [--opaque] [--git | --branches]
 *
 * The lines run in a temporary folder. `--opaque` prints the lines of which we are not sure. `--git`: scripts of
 * edits and git commands in a clone, run by real git; `--branches`: of branches, merges, picks and rebases.
 */
import './help.ts';
import { parseArgs } from 'node:util';
import { share } from '../src/bandit/share.ts';
import { loadGrammars } from '../src/host/grammars.ts';
import { compareMany } from '../test/replay/shell/differential.ts';

const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '20' },
    opaque: { type: 'boolean', default: false },
    git: { type: 'boolean', default: false },
    branches: { type: 'boolean', default: false },
  },
});

const grammars = await loadGrammars(['bash']);
const tracked = options.branches ? 'branches' : options.git ? 'files' : null;
const results = compareMany(Number(options.lines), Number(options.seed), grammars, tracked);
const wrong = results.filter(({ verdict }) => verdict === 'wrong');
const misjudged = results.filter((one) => one.misjudged && one.verdict !== 'wrong');
const unsure = results.filter(({ verdict }) => verdict === 'partly' || verdict === 'opaque');
for (const { line, why } of wrong.slice(0, Number(options.show))) console.log(`WRONG\n${line}\n  ${why}\n`);
for (const { line } of misjudged.slice(0, Number(options.show))) console.log(`STATUS\n${line}\n`);
if (options.opaque)
  for (const { line, verdict } of unsure.slice(0, Number(options.show))) console.log(`${verdict}\n${line}\n`);
const percent = (count: number): string => {
  const { value, low, high } = share(count, results.length);
  return `${count}/${results.length} = ${((value ?? 0) * 100).toFixed(1)} % (${((low ?? 0) * 100).toFixed(1)}–${((high ?? 0) * 100).toFixed(1)})`;
};
const count = (verdict: string): number => results.filter((one) => one.verdict === verdict).length;
console.log(`sure of the whole tree: ${percent(count('sure'))}`);
console.log(`sure but for named paths: ${percent(count('partly'))}`);
console.log(`opaque: ${percent(count('opaque'))}`);
console.log(`status told wrong (taken back by the log's): ${percent(misjudged.length)}`);
console.log(`wrong and sure: ${percent(wrong.length)}`);
