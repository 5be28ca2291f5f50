import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sharedData } from '../shared-data.ts';
import { readAll } from './reading.ts';

/** Formats, and the folders of samples in which they may be found. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  aider: ['aider'],
  openhands: ['openhands-sdk'],
  inspect: ['inspect', 'docent'],
  cline: ['cline'],
  'codex-exec': [],
  'entire-compact': ['claude-code'],
  specstory: [],
  'otel-genai': [],
};

const root = sharedData('sessions');
const LARGEST = 400_000;

test.skipIf(root === null)(
  'logs of other tools are not taken for theirs (or skipped: no sample logs beside this checkout)',
  async () => {
    const files = readdirSync(root ?? '', { recursive: true, encoding: 'utf8' });
    let read = 0;
    for (const name of files) {
      const file = path.join(root ?? '', name);
      if (!statSync(file).isFile() || statSync(file).size > LARGEST) continue;
      const bytes = readFileSync(file);
      const sessions = await readAll(name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
      const [session] = 'kind' in sessions ? [] : sessions;
      if (!session) continue;
      read += 1;
      const homes = HOMES[session.format];
      if (homes) expect(homes, name).toContain(name.split(path.sep)[0]);
    }
    expect(read).toBeGreaterThan(50);
  },
  60_000,
);
