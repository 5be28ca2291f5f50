import type { FileChange, Finding } from '../../core/index.ts';
import { escapePattern } from '../../text/index.ts';
import { atLine, hit } from '../finding.ts';
import type { Case, Rule } from '../rule.ts';
import { weighLoss } from '../verdict/verdict.ts';

/** `mod weights;` of a file of Rust, with the conditions above it. */
interface Declared {
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  /** What stands in `#[cfg(…)]` above it, without blanks. */
  readonly conditions: readonly string[];
  /** The last part of the path that `#[path = "…"]` gives it; null where its name tells. */
  readonly file: string | null;
}

const DECLARES = /^\s{0,40}(?:pub(?:\([\w:\s]{1,60}\))?\s+)?mod\s+(\w{1,100})\s*;/;
const CONDITION = /^\s{0,40}#\[cfg\((.{1,500})\)\]\s*$/;
const PATH = /^\s{0,40}#\[path\s*=\s*"(?:[^"]{0,200}\/)?([^"/]{1,100})"\]/;
const ABOVE = /^\s{0,40}(?:#\[|\/\/|$)/;
const NAMED_FOR_TESTS = /(^|_)tests?(_|$)/;
/** What tests share holds none. */
const SHARED = /^(common|shared|utils?|helpers?|support|fixtures?|macros|prelude|mocks?)$/;
const OF_MACHINE = /\b(target_\w+|unix|windows|miri|loom|debug_assertions)\b/;

function declaredIn(text: string): Declared[] {
  const found: Declared[] = [];
  let conditions: string[] = [];
  let file: string | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const name = DECLARES.exec(line.slice(0, 300))?.[1];
    const condition = CONDITION.exec(line.slice(0, 600))?.[1];
    if (name !== undefined) found.push({ name, line: index + 1, conditions, file });
    if (condition !== undefined) conditions = [...conditions, condition.replace(/\s+/g, '')];
    file = PATH.exec(line.slice(0, 400))?.[1] ?? file;
    if (!ABOVE.test(line)) [conditions, file] = [[], null];
  }
  return found;
}

/** Whether a module is one of tests, by its conditions, its name, or what it belongs to. */
const holdsTests = (facts: Case, path: string, { name, conditions }: Declared): boolean =>
  !SHARED.test(name) &&
  (conditions.some((one) => /^test$|^all\(.{0,200}\btest\b/.test(one)) ||
    NAMED_FOR_TESTS.test(name) ||
    facts.isTestPath(path));

/** Whether the change takes the module's file along, or has it declared elsewhere. */
function goesAlong(facts: Case, { name, file: named }: Declared): boolean {
  const ends = named === null ? `${escapePattern(name)}(?:/mod)?\\.rs` : escapePattern(named);
  const file = new RegExp(`(?:^|/)${ends}$`);
  const declares = new RegExp(
    `^\\s{0,40}(?:pub(?:\\([^)\\n]{1,60}\\))?\\s+)?mod\\s+${escapePattern(name)}\\s*[;{]`,
    'm',
  );
  return facts.evidence.diff.files.some((one) => {
    if (file.test(one.oldPath ?? one.path) && one.status !== 'modified') return true;
    return one.path.endsWith('.rs') && declares.test(facts.text(one, 'after') ?? '');
  });
}

interface Left {
  readonly says: string;
  readonly line: number;
  readonly side: 'old' | 'new';
  readonly platform: boolean;
}

function leftOutOf(facts: Case, file: FileChange): Left[] {
  const [before, after] = [facts.text(file, 'before'), facts.text(file, 'after')];
  if (before === null || after === null || !/\bmod\s/.test(before)) return [];
  const now = declaredIn(after);
  return declaredIn(before).flatMap((old): Left[] => {
    if (!holdsTests(facts, file.path, old)) return [];
    const same = now.find(({ name }) => name === old.name);
    if (same === undefined)
      return goesAlong(facts, old)
        ? []
        : [{ says: `no longer declares the module \`${old.name}\``, line: old.line, side: 'old', platform: false }];
    const fresh = same.conditions.find((one) => one !== 'test' && !old.conditions.includes(one));
    if (fresh === undefined) return [];
    const says = `declares the module \`${old.name}\` only under a condition now (\`${fresh.slice(0, 80)}\`)`;
    return [{ says, line: same.line, side: 'new', platform: OF_MACHINE.test(fresh) }];
  });
}

const OF_CARGO = /(?:^|\/)tests\/[^/]+\.rs$/;
const BELOW = /(?:^|\/)tests\/(?:[^/]+\/){0,20}([^/]+)\/(?!main\.rs$)([^/]+)\.rs$/;

/**
 * Whether a file of tests that Cargo built by its place moves to where it builds only what is declared, and nothing that changes
 * declares it there.
 */
export function losesTarget(facts: Case, before: string, after: string): boolean {
  const [, folder = '', name = ''] = BELOW.exec(after) ?? [];
  if (name === '' || !OF_CARGO.test(before)) return false;
  const words = [folder, name].map(escapePattern).join('|');
  const declares = new RegExp(`\\bmod\\s+(?:${words})\\b|\\bpath\\s*=\\s*"[^"]{0,200}\\b${escapePattern(name)}\\.rs"`);
  return !facts.evidence.diff.files.some(
    (file) => /\.(rs|toml)$/.test(file.path) && declares.test(facts.text(file, 'after') ?? ''),
  );
}

/** Modules of tests that files of Rust declare no more, or only under a condition: what nothing declares is not compiled. */
export function undeclaredModules(facts: Case, rule: Pick<Rule, 'id' | 'group'>): Finding[] {
  const files = facts.evidence.diff.files.filter(({ path, status }) => path.endsWith('.rs') && status === 'modified');
  return files.flatMap((file) =>
    leftOutOf(facts, file).flatMap(({ says, line, side, platform }) => {
      const { level, because } = weighLoss(facts, {
        name: '',
        path: file.path,
        explanation: { kind: 'none', why: 'its file stays', removal: false },
        loss: 'less',
        asked: 'disable',
        value: null,
      });
      if (level === null) return [];
      const found = {
        level: platform ? 'note' : level === 'block' ? 'warn' : level,
        says: `${file.path} ${says}, so that the tests in it are not compiled, and ${because}; declare it again, or have the task ask for this.`,
        anchors: [atLine(file.path, side, line)],
        path: file.path,
        subject: says,
      } as const;
      return [hit(rule, found)];
    }),
  );
}
