import { isMark } from './literals.ts';
import type { Token } from './tokens.ts';

const PRINTS =
  /^(?:print|pprint|pp|puts|p|say|echo|log|info|dumps|dump|stringify|inspect|write|writelines|printf|print_r|var_dump|var_export|json_encode)$/;
const LOOPS = /^(?:for|foreach|each|each_pair|map|forEach|keys|while)$/;
/** What asks for one variable, or for the yes and no of one. */
const ONE = /^(?:get|fetch|pop|setdefault|update|has|has_key|key|include|delete|dig|[A-Z_][A-Z0-9_]*)$/;

/** Where the whole of an environment is named that ends before `at`; -1 where the tokens there name none. */
function environmentAt(tokens: readonly Token[], at: number): number {
  const { kind, text } = tokens[at] as Token;
  if (kind !== 'name') return -1;
  const owned = isMark(tokens[at + 1], '.') ? `${text}.${tokens[at + 2]?.text ?? ''}` : '';
  if (/^(?:os\.environb?|process\.env|Deno\.env)$/.test(owned)) return at + 3;
  if (text === '$_ENV' || text === '$ENV') return at + 1;
  const bare = text === 'ENV' || (text === 'environ' && !isMark(tokens[at - 1], '.'));
  return bare ? at + 1 : -1;
}

/** Whether what stands behind an environment takes all of it. */
function isWhole(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (isMark(next, '[') || isMark(next, '{') || isMark(next, '=')) return false;
  return !(isMark(next, '.') && ONE.test(tokens[end + 1]?.text ?? ''));
}

/** Whether but its names or their number are taken: `sorted(os.environ)`, `Object.keys(process.env)`. */
const isNames = (tokens: readonly Token[], at: number, end: number): boolean =>
  (isMark(tokens[at - 1], '(') && /^(?:keys|sorted|list|set|len|size)$/.test(tokens[at - 2]?.text ?? '')) ||
  (isMark(tokens[end], '.') && /^(?:keys|length|size)$/.test(tokens[end + 1]?.text ?? ''));

/** Whether it is handed on to a program or spread into another one. */
const isHanded = (tokens: readonly Token[], at: number): boolean =>
  /^(?:[=:*]|\.)$/.test(tokens[at - 1]?.kind === 'mark' ? (tokens[at - 1]?.text ?? '') : '') ||
  (tokens[at - 2]?.kind === 'name' && /^env$/.test(tokens[at - 2]?.text ?? ''));

/** Whether a script prints its whole environment: in one statement, or in a loop over it. */
export function printsEnvironment(tokens: readonly Token[]): boolean {
  const printsAtAll = tokens.some(({ kind, text }) => kind === 'name' && PRINTS.test(text));
  if (!printsAtAll) return false;
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (isMark(tokens[at], ';') || isMark(tokens[at], '\n')) from = at + 1;
    const end = environmentAt(tokens, at);
    if (end < 0 || !isWhole(tokens, end) || isNames(tokens, at, end) || isHanded(tokens, at)) continue;
    const before = tokens.slice(from, at).filter(({ kind }) => kind === 'name');
    const behind = tokens.slice(end, end + 6).filter(({ kind }) => kind === 'name');
    if (before.some(({ text }) => PRINTS.test(text))) return true;
    if ([...before, ...behind].some(({ text }) => LOOPS.test(text))) return true;
  }
  return false;
}
