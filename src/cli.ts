#!/usr/bin/env node
import { createRequire } from 'node:module';

const HELP = `Proctor grades the pull requests that coding agents open.

  proctor demo                 grade recorded example pull requests, offline
  proctor grade …              grade one pull request: a repository and two revisions, or a diff
  proctor inspect SESSION…     what a session log says: agent, models, calls, errors
  proctor replay SESSION…      what session logs explain of a change, step by step
  proctor backfill JOBS        grade many pull requests: one job a line, one report a line
  proctor select …             which arm the next task goes to, by what the ledger's state says
  proctor scorecard …          how the arms compare on this repository's own work
  proctor ledger VERB …        verify the ledger, import into it, export from it
  proctor init …               write the workflows and a policy into a repository
  proctor app                  grade pull requests as a GitHub App, from webhooks
  proctor doctor …             what is missing from a repository's set-up
  proctor sweep …              what would have been flagged in a repository's own history
  proctor serve DIR            look at many reports in a browser, and compare two
  proctor COMMAND --help       a command's flags and examples
  proctor --version
`;

/** Commands load only when called, so that --version and --help are quick. */
const COMMANDS = {
  demo: async () => (await import('./commands/demo.ts')).demo,
  grade: async () => (await import('./commands/grade.ts')).grade,
  inspect: async () => (await import('./commands/inspect.ts')).inspect,
  replay: async () => (await import('./commands/replay.ts')).replay,
  backfill: async () => (await import('./commands/backfill.ts')).backfill,
  select: async () => (await import('./commands/select.ts')).selectArm,
  scorecard: async () => (await import('./commands/scorecard.ts')).scorecard,
  ledger: async () => (await import('./commands/ledger.ts')).ledger,
  init: async () => (await import('./commands/init.ts')).init,
  app: async () => (await import('./commands/app.ts')).app,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  serve: async () => (await import('./commands/serve.ts')).serve,
  sweep: async () => (await import('./commands/sweep.ts')).sweep,
} as const;

/** The version of the package that this file lies in. */
function version(): string {
  return createRequire(import.meta.url)('../package.json').version;
}

function fail(message: string, hint: string | null): number {
  process.stderr.write(`proctor: ${message}\n${hint === null ? '' : `${hint}\n`}`);
  return 2;
}

async function perform(name: keyof typeof COMMANDS, args: readonly string[]): Promise<number> {
  const command = await COMMANDS[name]();
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  const { exit, line } = await command.perform(args);
  if (line !== null) process.stderr.write(`proctor: ${line}\n`);
  return exit;
}

/** Errors that tell the way out end with code 2; anything else is ours: code 3. */
async function failWith(error: unknown): Promise<number> {
  const { explain } = await import('./commands/explain.ts');
  const { message, remedy, ours } = explain(error);
  fail(message, remedy);
  return ours ? 3 : 2;
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-V') process.stdout.write(`${version()}\n`);
  else if (name === undefined || name === '--help' || name === '-h' || name === 'help') process.stdout.write(HELP);
  else if (Object.hasOwn(COMMANDS, name)) return perform(name as keyof typeof COMMANDS, args);
  else return fail(`no command "${name}"`, HELP);
  return 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});
process.exitCode = await main(process.argv.slice(2)).catch(failWith);
