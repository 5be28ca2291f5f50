import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { readFrame, writeFrame } from './frames.ts';
import type { Wanted } from './index.ts';

/** Starts programs for a test worker until that is gone; see `index.ts`. Its arguments: the pipes to read and to write. */
const [wanted = '', done = ''] = process.argv.slice(2);
const [from, to] = [openSync(wanted, 'r'), openSync(done, 'w')];
for (let asked = readFrame(from); asked !== null; asked = readFrame(from)) {
  const { program, args, cwd, env } = JSON.parse(asked.toString()) as Wanted;
  const input = readFrame(from) ?? Buffer.alloc(0);
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, input, maxBuffer: 1 << 30 });
  writeFrame(to, Buffer.from(JSON.stringify({ status, error: error?.message })));
  writeFrame(to, stdout ?? Buffer.alloc(0));
  writeFrame(to, stderr ?? Buffer.alloc(0));
}
