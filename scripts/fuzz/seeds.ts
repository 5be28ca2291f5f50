import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { tryReading } from '../../test/sessions/properties.ts';

const LARGEST = 48_000;

const isLog = (file: string): boolean =>
  /\.(?:jsonl?|md|traj|eval|zip|gz|ndjson|log)$/.test(file) && !file.includes('.golden.');

/** Files below a folder that may be logs, in the order of their names. */
const logsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => path.join(folder, name))
    .filter((file) => isLog(file) && statSync(file).isFile() && statSync(file).size <= LARGEST);

const bytesOf = (file: string): Buffer => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file));

/** Logs as the archives that some tools pack them into. */
function packed(): readonly Buffer[] {
  const inspect = JSON.parse(readFileSync(path.resolve('test/fixtures/inspect/orchard.json'), 'utf8')) as {
    readonly samples: readonly unknown[];
  };
  const { samples, ...header } = inspect;
  const files = {
    'header.json': strToU8(JSON.stringify(header)),
    ...Object.fromEntries(samples.map((one, at) => [`samples/${at}_epoch_1.json`, strToU8(JSON.stringify(one))])),
  };
  const events = readFileSync(path.resolve('test/fixtures/openhands/orchard.jsonl'), 'utf8').trim().split('\n');
  const names = events.map((line, at) => [`events/event-${String(at).padStart(5, '0')}.json`, strToU8(line)] as const);
  return [zipSync(files), zipSync(Object.fromEntries(names))].map((one) => Buffer.from(one));
}

/** Logs to begin with, as base64, by the format that reads them: those in some folders, and archives of our own. */
export async function gatherSeeds(folders: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const files = folders.flatMap((folder) => logsIn(folder));
  const seeds: Record<string, string[]> = {};
  for (const bytes of [...files.map(bytesOf), ...packed()]) {
    if (bytes.length > LARGEST) continue;
    const { sessions } = await tryReading(bytes);
    const format = sessions[0]?.format ?? 'none';
    seeds[format] ??= [];
    seeds[format].push(bytes.toString('base64'));
  }
  return seeds;
}
