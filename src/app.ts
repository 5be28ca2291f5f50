#!/usr/bin/env node
import { app } from './commands/app.ts';
import { explain } from './commands/explain.ts';

/** The same as `proctor app`, for containers and process managers. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(app.help);
    return 0;
  }
  return (await app.perform(args)).exit;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const { message, remedy, ours } = explain(error);
  process.stderr.write(`proctor: ${[message, remedy].filter(Boolean).join('\n')}\n`);
  return ours ? 3 : 2;
});
