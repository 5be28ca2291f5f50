/**
 * Records scenarios anew, each with every CLI that is installed in a folder:
 *
 *   npm run record -- --bin DIR [--set conformance|boundary] [--cli NAME]… [--out DIR] [SCENARIO…]
 *
 * docs/conformance.md tells how the CLIs are installed, and what to do about what changed.
 */
import './help.ts';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HARNESSES, type HarnessName } from './conformance/harnesses.ts';
import { record } from './conformance/record.ts';
import { readScenario, SETS } from './conformance/scenario.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    bin: { type: 'string' },
    set: { type: 'string', default: 'conformance' },
    cli: { type: 'string', multiple: true },
    out: { type: 'string' },
  },
});

const isHarness = (name: string): name is HarnessName => Object.hasOwn(HARNESSES, name);
const isSet = (name: string): name is keyof typeof SETS => Object.hasOwn(SETS, name);
const { bin, out } = values;
const set = isSet(values.set) ? SETS[values.set] : null;
const clis = (values.cli ?? Object.keys(HARNESSES)).filter(isHarness);

if (bin === undefined || clis.length === 0 || set === null) {
  console.error(
    'usage: npm run record -- --bin DIR [--set conformance|boundary] [--cli codex|opencode|gemini|qwen|pi]… [--out DIR] [SCENARIO…]\n' +
      `DIR: node_modules/.bin of a folder with ${Object.values(HARNESSES)
        .map((one) => one.package)
        .join(' ')}`,
  );
  process.exitCode = 2;
} else {
  for (const cli of clis.filter((name) => !existsSync(path.join(bin, name)))) console.error(`${cli}: not in ${bin}`);
  const all = readdirSync(set.scenarios).map((file) => path.basename(file, '.json'));
  for (const name of positionals.length > 0 ? positionals : all) {
    const { without = [] } = readScenario(name, set);
    for (const cli of clis.filter((one) => existsSync(path.join(bin, one)) && !without.includes(one))) {
      try {
        const { version, exit, head } = await record(name, cli, bin, {
          set,
          ...(out !== undefined && { target: path.resolve(out) }),
        });
        console.log(`${name} ${cli} ${version}: exit ${exit}, head ${head.slice(0, 12)}`);
      } catch (error) {
        process.exitCode = 1;
        console.error(`${name} ${cli}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
}
