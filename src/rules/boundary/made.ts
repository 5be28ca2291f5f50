import { isCall } from '../../core/index.ts';
import { OPEN } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';
import type { Deed } from './deeds.ts';
import { locate, whereIs } from './place.ts';
import { operandsOf, optionValue, wordsOf } from './words.ts';

/** What a session made or started itself, as far as one has read. */
export interface MadeBySession {
  /** Takes a deed into account; deeds come in the order of the logs. */
  see(deed: Deed): void;
  /** Whether a path, or a folder above it, was made by the session before. */
  holds(deed: Deed, full: string): boolean;
  /** Whether a program that fits a pattern was started by the session. */
  started(session: number, pattern: string): boolean;
  /** Whether `git status` showed changed files before the session changed any. */
  foreignWork(session: number): boolean;
}

const MOST = 5_000;
const MAKES =
  /^(?:mkdir|touch|cp|mv|ln|install|tee|tar|unzip|git|mktemp|virtualenv|cargo|npm|npx|curl|wget|python[\d.]*|uv|ditto|go|make|cmake)$/;

function madePaths({ command }: Deed): readonly string[] {
  const words = wordsOf(command);
  const operands = operandsOf(command);
  const redirected = command.redirects.flatMap(({ op, target }) => (op.startsWith('>') ? [target.text] : []));
  if (!MAKES.test(command.name ?? '')) return redirected;
  if (command.name === 'git') {
    if (words[0] === 'worktree' && words[1] === 'add') return operands.slice(2, 4);
    if (words[0] === 'clone')
      return operands.length > 2 ? operands.slice(-1) : [(operands[1] ?? '').replace(/^.*[/:]|\.git$/g, '')];
    return words[0] === 'init' ? operands.slice(1) : [];
  }
  if (/^(?:cp|mv|ln|install|ditto)$/.test(command.name ?? '')) return [...operands.slice(-1), ...redirected];
  if (command.name === 'make') {
    const given = [optionValue(command, '-C', '--directory'), optionValue(command, '-f', '--file', '--makefile')];
    return [...operands.filter((word) => !given.includes(word)), ...redirected];
  }
  const out = optionValue(command, '-o', '-O', '-C', '-d', '--target', '--prefix', '--output');
  return [...operands, ...redirected, ...(out === null ? [] : [out])];
}

/** Whether an output of `git status` names changed files. */
const showsChanges = (text: string): boolean => /^[ \t]{0,9}(?:modified:|deleted:|[MADRU]M |M[ MD] |M )/m.test(text);

function firstState(facts: Case, session: number): boolean {
  for (const step of facts.evidence.sessions[session]?.session.steps ?? []) {
    if (!isCall(step)) continue;
    if (step.kind === 'edit') return false;
    if (step.kind !== 'run') continue;
    if (/\bgit\s+(?:-C\s+\S+\s+)?status\b/.test(step.command.head)) return showsChanges(step.output.head);
    if (/>|\b(?:sed -i|tee|mv|cp|rm|patch|apply|npm|make|cargo)\b/.test(step.command.head)) return false;
  }
  return false;
}

/** Opens a reading of what the sessions make; empty at first. */
export function madeBySession(facts: Case): MadeBySession {
  const paths = facts.evidence.sessions.map(() => new Set<string>());
  const lines = facts.evidence.sessions.map(() => new Set<string>());
  const foreign = new Map<number, boolean>();
  const edited = facts.evidence.sessions.map(() => -1);
  const takeEdits = (session: number, until: number): void => {
    const steps = facts.evidence.sessions[session]?.session.steps;
    for (let at = (edited[session] ?? -1) + 1; at < until; at += 1) {
      const step = steps?.at(at);
      if (step?.kind !== 'edit') continue;
      for (const edit of step.edits)
        if (edit.op === 'write' && edit.path !== null && (paths[session]?.size ?? MOST) < MOST)
          paths[session]?.add(
            locate(facts, session, edit.path, facts.evidence.sessions[session]?.session.cwd ?? '').full,
          );
    }
    edited[session] = until - 1;
  };
  return {
    see(deed) {
      const own = paths[deed.session];
      const started = lines[deed.session];
      const { command } = deed;
      if (deed.did === 'denied') return;
      if (
        started !== undefined &&
        started.size < MOST &&
        !/^(?:pkill|killall|kill|pgrep|ps|grep|fuser|lsof|ss|netstat)$/.test(command.name ?? '')
      )
        started.add(`${command.called} ${wordsOf(command).join(' ')}`.slice(0, 300));
      if (own === undefined || own.size >= MOST) return;
      for (const text of madePaths(deed)) {
        if (text === '' || text === '.' || text === '..' || text === '/' || text === '~') continue;
        own.add(whereIs(facts, deed, { text, open: text.includes(OPEN) }).full.replace(/(?<!\/)\/+$/, ''));
      }
    },
    holds(deed, full) {
      takeEdits(deed.session, deed.step);
      const own = paths[deed.session];
      for (
        let path = full.replace(/\/\*$/, '');
        path.length > 1 && path !== '~';
        path = path.slice(0, Math.max(0, path.lastIndexOf('/')))
      )
        if (own?.has(path)) return true;
      return false;
    },
    started: (session, pattern) => {
      const bare =
        pattern
          .replace(/[^\w./-]+/g, ' ')
          .trim()
          .split(' ')[0] ?? '';
      return bare !== '' && [...(lines[session] ?? [])].some((line) => line.includes(bare));
    },
    foreignWork(session) {
      const seen = foreign.get(session) ?? firstState(facts, session);
      foreign.set(session, seen);
      return seen;
    },
  };
}
