import { expect, test } from 'vitest';
import { parseFlags } from '../../src/commands/parse-flags.ts';
import { type Command, UsageError } from '../../src/commands/usage.ts';

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  app: async () => (await import('../../src/commands/app.ts')).app,
  backfill: async () => (await import('../../src/commands/backfill.ts')).backfill,
  demo: async () => (await import('../../src/commands/demo.ts')).demo,
  doctor: async () => (await import('../../src/commands/doctor.ts')).doctor,
  grade: async () => (await import('../../src/commands/grade.ts')).grade,
  init: async () => (await import('../../src/commands/init.ts')).init,
  inspect: async () => (await import('../../src/commands/inspect.ts')).inspect,
  ledger: async () => (await import('../../src/commands/ledger.ts')).ledger,
  replay: async () => (await import('../../src/commands/replay.ts')).replay,
  scorecard: async () => (await import('../../src/commands/scorecard.ts')).scorecard,
  select: async () => (await import('../../src/commands/select.ts')).selectArm,
  serve: async () => (await import('../../src/commands/serve.ts')).serve,
  sweep: async () => (await import('../../src/commands/sweep.ts')).sweep,
};

test.each(
  Object.keys(COMMANDS).flatMap((name) =>
    name === 'ledger' ? ['verify', 'import', 'export', 'void'].map((verb) => [name, verb]) : [[name]],
  ),
)('proctor %s %s: an unknown flag is an error of usage, which says where to look', async (name, ...verb) => {
  const command = await COMMANDS[name]?.();
  const ended = command?.perform([...verb, '--no-such-flag']);
  await expect(ended).rejects.toThrow(UsageError);
  await expect(ended).rejects.toMatchObject({
    message: expect.stringContaining('--no-such-flag'),
    hint: expect.stringContaining(`proctor ${name} --help`),
  });
});

test('flags are read as parseArgs reads them', () => {
  const options = { rows: { type: 'string', default: '3' }, all: { type: 'boolean' } } as const;
  const { values, positionals } = parseFlags(
    { args: ['--all', 'pears'], options, allowPositionals: true },
    'See: help',
  );
  expect({ ...values }).toEqual({ rows: '3', all: true });
  expect(positionals).toEqual(['pears']);
});
