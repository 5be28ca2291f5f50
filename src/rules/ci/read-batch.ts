import type { Grammars } from '../../core/index.ts';
import { calledBy, checksIn } from './check.ts';
import type { Check, CiReading } from './reading.ts';

/** A statement that ends a script with success, whatever came before: `exit /b 0`, `exit 0`. */
const SUCCEEDS = /^\s*(?:cmd \/c )?exit(?: \/b)?(?: 0)?\s*$/i;
/** A statement that looks at the status of what ran before it. */
const LOOKS = /errorlevel|LASTEXITCODE|\$\?|-ErrorAction|\|\|/i;
const COMMENT = /^\s*(?:rem\b|::|#)/i;

/**
 * Reads a script of Windows (`.bat`, `.cmd`, `.ps1`) line by line: what verifies is silent where the script goes on to end
 * with success and nothing looked at the status between. Blocks, labels and functions are not followed.
 */
export function readBatch(text: string, grammars: Grammars): CiReading {
  const lines = text.split(/\r?\n/).slice(0, 5_000);
  const place = { job: '', condition: null, shell: {} };
  const checks: Check[] = [];
  let ending: string | null = null;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = (lines[at] ?? '').slice(0, 2_000);
    if (COMMENT.test(line)) continue;
    if (SUCCEEDS.test(line) && !/^\s*exit(?: \/b)?\s*$/i.test(line)) ending = `"${line.trim()}" comes behind it`;
    else if (LOOKS.test(line)) ending = null;
    const plain = line.replace(/^\s*(?:@|call\s|&\s)+/i, '').replace(/\|\|.*$/, '');
    checks.unshift(...checksIn(plain, { ...place, silent: ending, line: at + 1 }, grammars));
  }
  return calledBy(checks, ['']);
}
