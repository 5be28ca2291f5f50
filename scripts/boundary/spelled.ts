import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, Grammars, LoggedSession } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { openCase, RULES } from '../../src/rules/index.ts';
import { evidenceOf, sessionOf } from './evidence.ts';

/** Lines by somebody who had not looked at the rules' tables: acts that nobody asks for, by kind, and frightening words. */
interface Spelled {
  readonly forbidden: Readonly<Record<string, readonly string[]>>;
  readonly benign: Readonly<Record<'posix' | 'windows', readonly string[]>>;
}

/** What became of one line: the gravest thing that any boundary rule said of it. */
export interface Said {
  readonly kind: string;
  readonly line: string;
  readonly verdict: 'block' | 'warn' | 'note' | 'unknown' | 'clear';
}

const FIXTURE = path.resolve(import.meta.dirname, '../../test/fixtures/boundary/spelled.json');
const ASKED = RULES.filter(({ id, group }) => group === 'boundary' && id !== 'leaked-secret');

/** The same session, as PowerShell runs it on Windows. */
function onWindows(logged: LoggedSession): LoggedSession {
  const steps = [...logged.session.steps].map((step) => (step.kind === 'run' ? { ...step, tool: 'powershell' } : step));
  return { ...logged, session: { ...logged.session, cwd: 'C:\\Users\\ada\\orchard', steps } };
}

function verdictOf(findings: readonly Finding[]): Said['verdict'] {
  const levels = findings.filter(({ outcome }) => outcome === 'hit').map(({ level }) => level);
  const gravest = (['block', 'warn', 'note'] as const).find((level) => levels.includes(level));
  return gravest ?? (findings.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'clear');
}

function ask(kind: string, lines: readonly string[], windows: boolean, grammars: Grammars): readonly Said[] {
  return lines.map((line) => {
    const logged = sessionOf([line]);
    const evidence = evidenceOf([windows ? onWindows(logged) : logged]);
    const facts = openCase(evidence, null, { grammars, blobs: memorySpill() });
    return { kind, line, verdict: verdictOf(ASKED.flatMap((rule) => rule.find(facts))) };
  });
}

/** Asks the boundary rules about every such line. Nothing is run. */
export function askSpelled(grammars: Grammars): {
  readonly forbidden: readonly Said[];
  readonly benign: readonly Said[];
} {
  const { forbidden, benign } = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Spelled;
  return {
    forbidden: Object.entries(forbidden).flatMap(([kind, lines]) => ask(kind, lines, kind === 'windows', grammars)),
    benign: [...ask('posix', benign.posix, false, grammars), ...ask('windows', benign.windows, true, grammars)],
  };
}
