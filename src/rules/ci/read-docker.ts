import type { Grammars } from '../../core/index.ts';
import { calledBy, checksIn } from './check.ts';
import type { Check, CiReading } from './reading.ts';

/** One instruction, the lines that it goes on over joined to it. */
interface Instruction {
  readonly name: string;
  readonly rest: string;
  readonly line: number;
}

interface Stage {
  /** Its name, or its number. */
  readonly name: string;
  /** Stages that it is built on or copies from, by name or number. */
  readonly needs: Set<string>;
  readonly checks: Check[];
}

const LONGEST = 300_000;

function instructionsOf(text: string): readonly Instruction[] {
  const found: { name: string; parts: string[]; line: number }[] = [];
  let open = false;
  text.split(/\r?\n/).forEach((written, index) => {
    const line = written.trim();
    if (line.startsWith('#')) return;
    const last = found.at(-1);
    const [, name = '', rest = ''] = /^([A-Za-z]+)\s+(.*)$/.exec(line) ?? [];
    const part = (one: string): string => (one.endsWith('\\') ? one.slice(0, -1) : one);
    if (open && last !== undefined) last.parts.push(part(line));
    else found.push({ name: name.toUpperCase(), parts: [part(rest)], line: index + 1 });
    open = line.endsWith('\\');
  });
  return found.map(({ name, parts, line }) => ({ name, rest: parts.join(' '), line }));
}

/** Stages that are built for the last one; all where a name is a variable. */
function builtFor(stages: readonly Stage[]): ReadonlySet<string> {
  const byName = new Map(
    stages.flatMap((stage, index) => [[String(index), stage] as const, [stage.name, stage] as const]),
  );
  const found = new Set(stages.slice(-1));
  for (const stage of found)
    for (const name of stage.needs) {
      if (name.includes('$')) return new Set(byName.keys());
      const needed = byName.get(name);
      if (needed !== undefined) found.add(needed);
    }
  return new Set([...found].map(({ name }) => name));
}

/**
 * Reads a Dockerfile: what its `RUN` lines test or lint. What stands in a stage that the last one is not made from runs only where
 * somebody asks for that stage (`--target`). What they build is what a Dockerfile is for, and no check.
 */
export function readDocker(text: string, grammars: Grammars): CiReading | { readonly why: string } {
  if (text.length > LONGEST) return { why: `it is longer than ${LONGEST} characters` };
  const stages: Stage[] = [];
  for (const { name, rest, line } of instructionsOf(text)) {
    if (name === 'FROM') {
      const [, base = '', own] = /^(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(rest) ?? [];
      stages.push({
        name: own?.toLowerCase() ?? String(stages.length),
        needs: new Set([base.toLowerCase()]),
        checks: [],
      });
    }
    const stage = stages.at(-1);
    if (stage === undefined || (name !== 'RUN' && name !== 'COPY')) continue;
    for (const [, from = ''] of rest.matchAll(/(?:^|\s)--(?:mount=\S{0,200}?\bfrom|from)=([^\s,]{1,200})/g))
      stage.needs.add(from.toLowerCase());
    if (name === 'COPY') continue;
    const place = { job: stage.name, silent: null, condition: null, line, shell: {} };
    const script = rest.replace(/^(?:--\S+\s+)+/, '');
    stage.checks.push(...checksIn(script, place, grammars).filter(({ kind }) => kind === 'test' || kind === 'lint'));
  }
  const built = builtFor(stages);
  const checks = stages.flatMap((stage) =>
    stage.checks.map((check) => ({ ...check, condition: built.has(stage.name) ? null : `--target ${stage.name}` })),
  );
  return calledBy(checks, []);
}
