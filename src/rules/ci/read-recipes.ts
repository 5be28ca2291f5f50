import type { Grammars } from '../../core/index.ts';
import { calledBy, checksIn } from './check.ts';
import type { Check, CiReading } from './reading.ts';

/** Names, parameters with defaults (a justfile's), a colon, and what is depended on. No two parts of it can share text. */
const TARGET =
  /^([A-Za-z0-9][\w./ -]*?)(?:(?<!\s)\s+(?:[*+]\w+(?:=\S+)?|\w+=\S+))*(?<!\s)\s*:(?![=:])([^=#]*)(?:#.*)?$/;
const RECIPE = /^(?:\t| {2,})\s*([@+-]*)\s*(.*)$/;

interface Line {
  readonly text: string;
  readonly number: number;
}

/** Lines with those that a backslash continues joined to the first. */
function joinLines(text: string): readonly Line[] {
  const lines: { text: string; number: number }[] = [];
  let open = false;
  text.split(/\r?\n/).forEach((line, index) => {
    const last = lines.at(-1);
    if (open && last !== undefined) last.text = `${last.text.slice(0, -1)} ${line.trim()}`;
    else lines.push({ text: line, number: index + 1 });
    open = line.endsWith('\\');
  });
  return lines;
}

function prerequisites(names: string, job: string, line: number, grammars: Grammars): readonly Check[] {
  const place = { job, silent: null, condition: null, line, shell: {} };
  const plain = names.split(/\s+/).filter((name) => /^[\w-]+$/.test(name));
  return plain.flatMap((name) => checksIn(`make ${name}`, place, grammars));
}

/**
 * Reads a Makefile or justfile: every recipe line is a shell of its own, `-` in front of it ignores its failure, and what
 * a target depends on is run by it. Conditionals and variables are not followed.
 */
export function readRecipes(text: string, grammars: Grammars): CiReading {
  const checks: Check[] = [];
  const jobs = new Set<string>();
  let job = '';
  for (const { text: line, number } of joinLines(text)) {
    const recipe = job === '' ? null : RECIPE.exec(line);
    if (recipe !== null) {
      const silent = recipe[1]?.includes('-') ? 'the - before it ignores its failure' : null;
      const script = (recipe[2] ?? '').replaceAll('$$', '$').replace(/\$\(MAKE\)/g, 'make');
      checks.push(...checksIn(script, { job, silent, condition: null, line: number, shell: {} }, grammars));
      continue;
    }
    const target = TARGET.exec(line.slice(0, 1_000));
    if (target === null) {
      if (/^\S/.test(line)) job = '';
      continue;
    }
    job = target[1]?.trim() ?? '';
    jobs.add(job);
    checks.push(...prerequisites(target[2] ?? '', job, number, grammars));
  }
  return calledBy(checks, jobs);
}

/** Reads tox.ini: the commands of each section, `-` in front of one ignores its failure. */
export function readTox(text: string, grammars: Grammars): CiReading {
  const checks: Check[] = [];
  const jobs = new Set<string>();
  let job = '';
  let inside = false;
  let ignored: string | null = null;
  for (const { text: line, number } of joinLines(text)) {
    const section = /^\[([^\]]+)\]/.exec(line)?.[1];
    const setting = /^(\w+)\s*=\s*(.*)$/.exec(line);
    if (section !== undefined) {
      [job, inside, ignored] = [section, false, null];
      jobs.add(job);
    } else if (setting !== null) {
      inside = /^commands(?:_pre|_post)?$/.test(setting[1] ?? '');
      if (/^ignore_(?:errors|outcome)$/.test(setting[1] ?? '') && /^true$/i.test(setting[2] ?? ''))
        ignored = `${setting[1]} is true`;
    }
    if (!inside || section !== undefined) continue;
    const [, dash, command = ''] = /^\s*(-?)\s*(.*)$/.exec(setting?.[2] ?? line) ?? [];
    const silent = dash === '-' ? 'the - before it ignores its failure' : ignored;
    const plain = command.replace(/\{[^{}]*\}/g, 'EXPRESSION');
    checks.push(...checksIn(plain, { job, silent, condition: null, line: number, shell: {} }, grammars));
  }
  return calledBy(checks, jobs);
}

/** Reads noxfile.py: calls of `session.run` with literal words. */
export function readNox(text: string, grammars: Grammars): CiReading {
  const checks: Check[] = [];
  const jobs = new Set<string>();
  let job = '';
  let line = 1;
  let from = 0;
  for (const match of text.matchAll(/^def (\w+)|\bsession\.run\(([^)]{0,2000})\)/gm)) {
    line += text.slice(from, match.index).split('\n').length - 1;
    from = match.index;
    if (match[1] !== undefined) {
      job = match[1];
      jobs.add(job);
    }
    const inside = match[2] ?? '';
    const words = [...inside.matchAll(/(?<![=\w])["']([^"'\n]*)["']/g)].map((word) => `'${word[1]}'`);
    const silent = /success_codes\s*=/.test(inside) ? 'success_codes lets it pass' : null;
    if (words.length > 0)
      checks.push(...checksIn(words.join(' '), { job, silent, condition: null, line, shell: {} }, grammars));
  }
  return calledBy(checks, jobs);
}

/** A step of a pipeline that runs a shell: what it is handed, up to its last quote or bracket. */
const SHELL_STEP =
  /\b(?:sh|bat|powershell|pwsh)\b[ (]{1,4}((?:\w+ ?: ?[^'",\n]{0,40}, ?){0,3}(?:script ?: ?)?)('{3}|"{3}|'|")([\s\S]{0,1000}?)\2([^\n]{0,200})/g;

/** `catchError(buildResult: 'SUCCESS') {` around what follows. */
const CALMED =
  /\bcatchError\s{0,9}\([^){}]{0,200}\bbuildResult\s{0,9}:\s{0,9}["']SUCCESS["'][^){}]{0,200}\)\s{0,9}\{[^}]{0,400}$/;

/** Reads a Jenkinsfile: literal shells, silent where their status is only handed back (`returnStatus: true`). */
export function readJenkins(text: string, grammars: Grammars): CiReading {
  const checks = [...text.slice(0, 300_000).matchAll(SHELL_STEP)].flatMap((match) => {
    const [, before = '', , script = '', behind = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    const calmed = CALMED.test(text.slice(Math.max(0, match.index - 400), match.index + before.length));
    const handed = /returnStatus ?: ?true/.test(before + behind) ? 'its status is only handed back' : null;
    const silent = calmed ? 'catchError makes a success of its failure' : handed;
    return checksIn(script, { job: '', silent, condition: null, line, shell: { errexit: true } }, grammars);
  });
  return { ...calledBy(checks, []), called: null };
}

/** How a script of composer.json names another. */
const OWN_SCRIPT = /^@([\w:-]{1,100})$/;

/** The script of the same file that a command of composer.json names, where that is one command. */
function namedScript(command: string, scripts: object): string | null {
  const name = OWN_SCRIPT.exec(command)?.[1];
  const script: unknown = name === undefined ? undefined : Object.entries(scripts).find(([job]) => job === name)?.[1];
  return typeof script === 'string' ? script : null;
}

/** Reads the scripts of package.json, or of composer.json, where one may be a list; the reason where it is not JSON. */
export function readPackage(text: string, grammars: Grammars): CiReading | { readonly why: string } {
  let scripts: unknown;
  try {
    scripts = (JSON.parse(text) as { scripts?: unknown } | null)?.scripts;
  } catch {
    return { why: 'it is not valid JSON' };
  }
  if (typeof scripts !== 'object' || scripts === null) return calledBy([], []);
  const lines = text.split('\n');
  const checks = Object.entries(scripts).flatMap(([job, script]) => {
    const commands = (Array.isArray(script) ? script : [script]).filter((one) => typeof one === 'string');
    const line = lines.findIndex((one) => one.includes(JSON.stringify(job)) && one.includes(':')) + 1;
    return checksIn(
      commands.map((one) => namedScript(one, scripts) ?? one).join(' && '),
      { job, silent: null, condition: null, line: Math.max(1, line), shell: {} },
      grammars,
    ).map((check) => ({ ...check, line: Math.max(1, line) }));
  });
  return calledBy(checks, Object.keys(scripts));
}
