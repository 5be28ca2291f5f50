import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../core/index.ts';
import { HostError } from '../core/index.ts';
import { localHost } from '../host/local.ts';
import { type Form, RENDERERS } from '../report/index.ts';
import { run } from '../run.ts';
import { parseFlags } from './parse-flags.ts';
import { columns, deliver, wantsColor } from './terminal.ts';
import { type Command, type Ended, UsageError } from './usage.ts';
import { writeReport } from './write-report.ts';

const HELP = `proctor demo: grade recorded example pull requests, offline, with nothing to install

  proctor demo [NAME]… [--format text|json|markdown|sarif] [--list]

Each example was recorded from a real session of a coding-agent CLI on a small repository. They are graded by the same
code as any other pull request: a git bundle, a session log and a pull object.

Examples
  proctor demo
  proctor demo weakened-test --format markdown
`;

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

interface Example {
  readonly name: string;
  readonly folder: string;
  /** What the example is about, in one line. */
  readonly about: string;
}

function findExamples(root: string): readonly Example[] {
  if (!existsSync(root))
    throw new HostError(`${root}: the recorded examples are missing`, 'Take the whole repository.');
  return readdirSync(root)
    .filter((name) => existsSync(path.join(root, name, 'repo.bundle')))
    .map((name) => {
      const folder = path.join(root, name);
      const { about } = JSON.parse(readFileSync(path.join(folder, 'meta.json'), 'utf8')) as { about?: string };
      return { name, folder, about: about ?? name };
    });
}

/** Grades one recorded example through the same `run` as everything else. */
async function gradeExample(folder: string): Promise<Report> {
  const host = localHost({
    repo: path.join(folder, 'repo.bundle'),
    base: 'base',
    head: 'head',
    diff: null,
    sessions: [path.join(folder, 'session.jsonl')],
    pull: path.join(folder, 'pull.json'),
    policy: null,
    // Each takes well under a second: progress would only stand between the reports.
    say: () => {},
  });
  try {
    return (await run(host)).report;
  } finally {
    host.close();
  }
}

const tally = (graded: readonly (readonly [Example, Report])[]): string =>
  graded
    .map(([{ name }, { verdict, grade }]) => {
      const value = grade.value === null ? '   –' : grade.value.toFixed(2);
      return `  ${name.padEnd(18)} ${verdict.padEnd(9)} ${value}  ${grade.band ?? ''}`.trimEnd();
    })
    .join('\n');

function choose(all: readonly Example[], names: readonly string[]): readonly Example[] {
  const unknown = names.find((name) => !all.some((example) => example.name === name));
  if (unknown !== undefined)
    throw new UsageError(`no example "${unknown}"`, `There are: ${all.map(({ name }) => name).join(', ')}`);
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

async function perform(args: readonly string[]): Promise<Ended> {
  const options = { format: { type: 'string', default: 'text' }, list: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseFlags(
    { args: [...args], options, allowPositionals: true },
    'See: proctor demo --help',
  );
  if (!Object.hasOwn(RENDERERS, values.format))
    throw new UsageError(`--format ${values.format}: unknown form`, `Use one of: ${Object.keys(RENDERERS).join(', ')}`);
  const examples = choose(findExamples(EXAMPLES), positionals);
  if (values.list) {
    deliver(examples.map(({ name, about }) => `${name.padEnd(18)} ${about}`).join('\n'), undefined);
    return { exit: 0, line: null };
  }
  const graded: (readonly [Example, Report])[] = [];
  for (const example of examples) {
    const report = await gradeExample(example.folder);
    graded.push([example, report]);
    const text = writeReport(values.format as Form, report, { color: wantsColor(), width: columns() });
    deliver(values.format === 'text' ? `\n━━ ${example.name}: ${example.about}\n\n${text}` : text, undefined);
  }
  if (values.format === 'text' && graded.length > 1) deliver(`\n━━ all examples\n\n${tally(graded)}\n`, undefined);
  return { exit: 0, line: null };
}

/** `proctor demo`: its exit code says that the demo ran, whatever the examples' verdicts. */
export const demo: Command = { help: HELP, perform };
