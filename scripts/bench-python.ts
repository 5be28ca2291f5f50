/**
 * Lays the Python interpreter of replay beside real `python3`: programs of the supported subset, made from a seed, run by
 * both; files and output must be the same wherever we are sure.
 *
 *   npm run bench:python -- [--programs 3000] [--seed N] [--show 20] [--opaque]
 *
 * The programs run in a temporary folder. `--opaque` prints those of which we are not sure.
 */
import './help.ts';
import { parseArgs } from 'node:util';
import { share } from '../src/bandit/share.ts';
import { loadGrammars } from '../src/host/grammars.ts';
import { comparePrograms } from '../test/replay/python/differential.ts';
import { ProgramMaker } from '../test/replay/python/made.ts';
import { chanceFrom } from '../test/replay/shell/lines.ts';

const { values: options } = parseArgs({
  options: {
    programs: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '20' },
    opaque: { type: 'boolean', default: false },
  },
});

const maker = new ProgramMaker(chanceFrom(Number(options.seed)));
const programs = Array.from({ length: Number(options.programs) }, () => maker.program());
const results = comparePrograms(programs, await loadGrammars(['bash', 'python']));
const of = (verdict: string) => results.filter((one) => one.verdict === verdict);
for (const { program, why } of of('wrong').slice(0, Number(options.show))) console.log(`WRONG\n${program}\n  ${why}\n`);
if (options.opaque)
  for (const { program } of of('opaque').slice(0, Number(options.show))) console.log(`OPAQUE\n${program}\n`);
for (const [verdict, name] of [
  ['sure', 'sure of every file'],
  ['opaque', 'opaque'],
  ['wrong', 'wrong and sure'],
]) {
  const { count, value, low, high } = share(of(verdict ?? '').length, results.length);
  const [at, from, to] = [value, low, high].map((one) => ((one ?? 0) * 100).toFixed(2));
  console.log(`${name}: ${count}/${results.length} = ${at} % (${from}–${to})`);
}
