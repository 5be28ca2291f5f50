import { child, type Node } from '../tree.ts';
import { argumentsIn, calleeOf } from './call.ts';

/** How a language ends the process with success: what is called, and the first arguments that mean success. */
interface Ending {
  readonly callee: RegExp;
  readonly status: RegExp;
  /** Nothing can catch it, so that it ends a test runner wherever it stands. */
  readonly hard: boolean;
}

const ENDINGS: ReadonlyMap<string, readonly Ending[]> = new Map([
  [
    'python',
    [
      { callee: /^os\._exit$/, status: /^(0|os\.EX_OK)$/, hard: true },
      { callee: /^(sys\.exit|exit|quit|SystemExit)$/, status: /^(|0|None|os\.EX_OK)$/, hard: false },
    ],
  ],
  ['javascript', [{ callee: /^(process\.(exit|reallyExit)|Deno\.exit)$/, status: /^(|0)$/, hard: true }]],
  // `code & 0`, too.
  [
    'go',
    [{ callee: /^(os|syscall)\.Exit$/, status: /^(0|[\w.()]{1,80} ?[&*] ?0|0 ?[&*] ?[\w.()]{1,80})$/, hard: true }],
  ],
  ['rust', [{ callee: /^(std::)?process::exit$/, status: /^0$/, hard: true }]],
  ['java', [{ callee: /^(System\.exit|Runtime\.getRuntime\(\)\.(halt|exit))$/, status: /^0$/, hard: true }]],
  ['csharp', [{ callee: /^(System\.)?Environment\.Exit$/, status: /^0$/, hard: true }]],
  ['php', [{ callee: /^(exit|die)$/, status: /^(|0)$/, hard: true }]],
  [
    'ruby',
    [
      { callee: /^((Kernel|Process)\.)?exit!$/, status: /^(0|true)$/, hard: true },
      { callee: /^((Kernel|Process)\.)?exit$/, status: /^(|0|true)$/, hard: false },
    ],
  ],
]);

/** Ruby's `exit` without parentheses is a bare name. */
const isBareCommand = (node: Node): boolean =>
  node.type === 'identifier' &&
  node.text === 'exit' &&
  /^(program|body_statement|block_body|then|else|if_modifier|unless_modifier)$/.test(node.parent?.type ?? '') &&
  node.field !== 'condition';

/** PHP's `exit(0)` is no call. */
const isExitStatement = (node: Node): boolean => /^exit_(statement|intrinsic)$/.test(node.type);

function endingOf(node: Node, language: string): Ending | null {
  if (language === 'php' && isExitStatement(node)) {
    const status = node.text.slice(0, 100).replace(/^(?:exit|die)[\s(]*|[\s);]{1,20}$/g, '');
    return ENDINGS.get('php')?.find((one) => one.status.test(status)) ?? null;
  }
  const callee = language === 'ruby' && isBareCommand(node) ? 'exit' : calleeOf(node);
  if (callee === null) return null;
  if (callee === 'SystemExit' && node.parent?.type !== 'raise_statement') return null;
  const handed = argumentsIn(node).map(({ text }) => text);
  const status = callee === 'atexit.register' && handed[0] === 'os._exit' ? handed.slice(1) : handed;
  const name = status === handed ? callee : 'os._exit';
  if (status.length > 1) return null;
  return ENDINGS.get(language)?.find((one) => one.callee.test(name) && one.status.test(status[0] ?? '')) ?? null;
}

const STATUS: ReadonlyMap<string, RegExp> = new Map([
  ['javascript', /^process\.exitCode$/],
  ['csharp', /^(System\.)?Environment\.ExitCode$/],
]);

/** `process.exitCode = 0`. */
function setsSuccess(node: Node, language: string): boolean {
  if (node.type !== 'assignment_expression') return false;
  return STATUS.get(language)?.test(child(node, 'left')?.text ?? '') === true && child(node, 'right')?.text === '0';
}

/** `pytest.exit("…", returncode=0)`: the run ends there, and well. */
const endsRun = (node: Node, language: string): boolean =>
  language === 'python' &&
  calleeOf(node) === 'pytest.exit' &&
  argumentsIn(node).some(({ text }, index) => /^(returncode ?= ?)0$/.test(text) || (index === 1 && text === '0'));

/** What a node does where it ends the process with success; null where it does not. */
export function exitAt(node: Node, language: string): { readonly what: string; readonly plain: boolean } | null {
  if (endsRun(node, language)) return { what: 'ends the run of the tests with success', plain: true };
  if (setsSuccess(node, language)) return { what: 'sets the exit status to success', plain: true };
  const ending = endingOf(node, language);
  return ending === null ? null : { what: 'ends the process with success', plain: ending.hard };
}
