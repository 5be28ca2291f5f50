import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

/** Reads flags as `parseArgs` does; what is wrong with them is an error of usage that says where to look (`see`). */
export function parseFlags<Config extends ParseArgsConfig>(config: Config, see: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), see);
  }
}
