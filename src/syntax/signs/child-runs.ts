import { ancestors, child, type Node } from '../tree.ts';
import { calleeOf } from './call.ts';
import type { Treatment } from './sign.ts';

/** What runs tests, as a command line names it. */
const RUNNERS =
  /--test\b|\b(?:pytest|unittest|vitest|jest|mocha|ava|jasmine|karma|playwright|cypress|rspec|minitest|phpunit|pest|nose2?|tox|ctest)\b|\b(?:go|cargo|npm|pnpm|yarn|dotnet|mix|swift|bun|deno|mvn|gradlew?|rake|rails)\b["'\s,[\]]{1,10}(?:run\b["'\s,]{1,5})?test\b/;

/** How a language starts a program, and how whoever starts it may learn how it ended. */
interface Starting {
  readonly starts: RegExp;
  readonly learns: RegExp;
  /** Those that raise an error where the program fails, so that only who catches it does not learn of it. */
  readonly raises?: RegExp;
}

const STARTINGS: ReadonlyMap<string, Starting> = new Map([
  [
    'javascript',
    {
      starts: /(?:^|\.)(?:spawn|spawnSync|exec|execSync|execFile|execFileSync|execa|execaSync|fork)$/,
      raises: /(?:^|\.)(?:execSync|execFileSync|execa|execaSync)$/,
      learns:
        /(?<!process)\.(?:status|exitCode|code|signal)\b|["'`](?:exit|close|error)["'`]|\b(?:status|exitCode|code|signal)\s*[,}]|\breject\b|\b(?:err|error)\b\s*(?:\)|,)/,
    },
  ],
  [
    'python',
    {
      starts: /^(?:subprocess\.(?:run|call|Popen)|os\.system|run|call|Popen)$/,
      learns:
        /\breturncode\b|\bcheck\s*=\s*True|check_returncode|\.(?:wait|poll)\(|(?:=|\bexit\(|\breturn|\bif|SystemExit\()\s*(?:not )?(?:subprocess\.call|os\.system|call)\(/,
    },
  ],
  [
    'ruby',
    {
      starts: /^(?:Kernel\.)?(?:system|spawn)$|^Open3\.\w+$/,
      learns:
        /\$\?|\$CHILD_STATUS|success\?|exitstatus|exception:\s*true|\bwait|\b(?:exit|abort|if|unless|return|=|and|or|&&|\|\|)\s*!?\(?\s*system\b|\bsystem\b[^\n]{0,200}(?:\bor\b|\|\|)/,
    },
  ],
  [
    'php',
    {
      starts: /^\\?(?:exec|system|passthru|shell_exec|proc_open)$/,
      learns: /\bproc_close\b|\bexit\(\s*\$|\$(?:code|status|exit\w*|result\w*|ret\w*)\b/i,
    },
  ],
]);

const LONGEST = 1_000;

/** Whether an error that a node raises is caught, and neither raised again nor told to whoever started the process. */
function isSwallowed(node: Node): boolean {
  for (const at of ancestors(node)) {
    if (at.type !== 'try_statement') continue;
    const handler = child(at, 'handler')?.text ?? '';
    return handler !== '' && !/\bthrow\b|exit|status|code/i.test(handler);
  }
  return false;
}

/** A program that runs tests and is started, where its file never asks how it ended; null for anything else. */
export function childRunAt(
  node: Node,
  language: string,
): { readonly what: string; readonly plain: boolean; readonly treatment: Treatment } | null {
  const known = STARTINGS.get(language);
  const callee = known === undefined ? null : calleeOf(node);
  if (known === undefined || callee === null || !known.starts.test(callee)) return null;
  if (!RUNNERS.test(node.text.slice(0, LONGEST))) return null;
  const root = [...ancestors(node)].at(-1) ?? node;
  const asks = known.raises?.test(callee) === true ? !isSwallowed(node) : known.learns.test(root.text);
  return asks ? null : { what: 'runs the tests and does not ask how they ended', plain: false, treatment: 'child' };
}
