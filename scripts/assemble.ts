/**
 * Assembles src/sessions/long-text/kernel.wat into the file beside it that is read at run time.
 *
 *   npm run assemble
 */
import './help.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import wabt from 'wabt';

const FOLDER = path.resolve(import.meta.dirname, '../src/sessions/long-text');

/** The WebAssembly that kernel.wat stands for, in base64. */
export async function assembleKernel(): Promise<string> {
  const { parseWat } = await wabt();
  const module = parseWat('kernel.wat', readFileSync(path.join(FOLDER, 'kernel.wat'), 'utf8'), { simd: true });
  return Buffer.from(module.toBinary({}).buffer).toString('base64');
}

if (import.meta.main) {
  const lines = (await assembleKernel()).match(/.{1,110}/g) ?? [];
  const text = lines.map((line) => `  '${line}',`).join('\n');
  const about = '/** kernel.wat as WebAssembly, in base64; written by `npm run assemble`. */';
  writeFileSync(path.join(FOLDER, 'kernel-code.ts'), `${about}\nexport const KERNEL = [\n${text}\n].join('');\n`);
}
