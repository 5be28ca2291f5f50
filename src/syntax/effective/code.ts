import { asCommand, first, handsShell, removesUnseen, SPAWNS } from './call-effects.ts';
import { callsIn, MOST_CALLS, type ScriptCall } from './calls.ts';
import {
  doubt,
  type EffectiveCommand,
  type EffectiveWord,
  known,
  OPEN,
  type Position,
  type Scene,
  type Walk,
} from './command.ts';
import { printsEnvironment } from './environment-print.ts';
import { LONGEST_SOURCE, tokensOf } from './tokens.ts';
import { CODE_OPTION, family } from './wrappers.ts';

const RUNS_CODE = /^(?:exec|eval|execfile|compile|Function|vm\.run\w*|instance_eval|class_eval)$/;
const HIDES =
  /^(?:b64decode|a85decode|b32decode|unhexlify|fromhex|decodebytes|atob|decompress|rot13|unpack1?|marshal|loads|chr|fromCharCode)$/;
/** Names by which a script has text of another machine at hand. */
const FETCHED = /^(?:urlopen|requests|httpx|fetch|axios|got|file_get_contents|curl_exec|URI|Net|LWP|HTTP)$/;

/** A program that a call starts: a line for a shell, or words. */
function spawned(
  call: ScriptCall,
  language: string,
): { readonly line: EffectiveWord } | { readonly words: readonly EffectiveWord[] } | null {
  const given = call.args.filter(({ keyword }) => keyword === null);
  const [head, second] = given;
  if (head === undefined) return null;
  const words = given.map(({ value }) => value).filter((value) => value !== null);
  if (
    language !== 'node' &&
    /^(?:system|exec|spawn|Kernel\.\w+)$/.test(call.callee) &&
    words.length === given.length &&
    words.length > 1
  )
    return { words };
  if (head.list !== null) return { words: head.list };
  if (/^os\.(?:exec[lv]|spawn[lv]|posix)/.test(call.callee) && head.value !== null)
    return { words: [head.value, ...(second?.list ?? words.slice(1)).slice(1)] };
  if (head.value === null) return null;
  return second?.list ? { words: [head.value, ...second.list] } : { line: head.value };
}

/** Libraries in which a program's verbs are functions: `repo.git.push('-f', 'origin')`. Its words, as far as they are literal. */
function namedProgram({ callee, args }: ScriptCall): readonly EffectiveWord[] | null {
  const names = callee.split(/[.()]+/);
  // The library `sh` has every program as a function.
  const at = names[0] === 'sh' ? 1 : names.findLastIndex((name) => /^(?:git|gh|npm|docker|kubectl|sudo)$/.test(name));
  const texts = args.flatMap((one) => one.texts);
  return at < 0 || texts.length === 0 ? null : [...names.slice(at).filter(Boolean).map(known), ...texts];
}

function runCall(walk: Walk, call: ScriptCall, scene: Scene, position: Position, language: string): void {
  const { callee, args } = call;
  const names = args.flatMap((one) => one.names);
  if (RUNS_CODE.test(callee) && (callee !== 'exec' || language === 'python')) {
    const code = first(args);
    if (code !== null && !code.open) runText(walk, code.text, language, scene, position);
    else if (names.some((name) => HIDES.test(name))) doubt(walk, callee, 'it runs a text that is encoded');
    else if (names.some((name) => FETCHED.test(name))) runFetched(walk, scene, position);
    return;
  }
  if (SPAWNS.test(callee)) {
    const started = spawned(call, language);
    const path = /^re\b|[Rr]eg|pattern/.test(callee);
    if (started === null) {
      if (names.some((name) => HIDES.test(name))) doubt(walk, callee, 'it starts a program whose name is encoded');
      const words = args.flatMap(({ texts }) => texts).slice(0, 20);
      // Put together in a way that is not read: its texts are the words, as far as one can guess.
      if (words.length > 1)
        walk.run({ words, assignments: {}, redirects: [] }, scene, { ...position, conditional: true });
    } else if ('words' in started) {
      if (started.words.length > 0) walk.run({ words: started.words, assignments: {}, redirects: [] }, scene, position);
    } else if (!path && started.line.text.split(OPEN).join('').trim() !== '')
      walk.script(started.line.text.split(OPEN).join('$_'), scene, position);
    return;
  }
  const named = namedProgram(call);
  if (named !== null)
    walk.run({ words: named, assignments: {}, redirects: [] }, scene, { ...position, conditional: true });
  const command = asCommand(call);
  if (command !== null) walk.run({ ...command, assignments: {} }, scene, position);
  // `fetch(…).then(eval)`: the function is handed what was fetched.
  else if (/\)\.then$/.test(callee) && names.some((name) => /^(?:eval|Function)$/.test(name)))
    runFetched(walk, scene, position);
}

/** What the last command fetched is run. */
function runFetched(walk: Walk, scene: Scene, position: Position): void {
  const input = { text: null, from: walk.commands.slice(-1) };
  walk.run({ words: [known('sh')], assignments: {}, redirects: [] }, scene, { ...position, input });
}

/** Follows a script of an interpreter by its calls with literal arguments. */
export function runText(walk: Walk, text: string, language: string, scene: Scene, position: Position): void {
  const tokens = tokensOf(text, language);
  for (const token of tokens)
    if (token.kind === 'text' && token.runs)
      walk.script(token.text.replace(/#\{[^{}]{0,200}\}/g, '$_'), scene, position);
  const calls = callsIn(tokens);
  if (calls.length >= MOST_CALLS || text.length > LONGEST_SOURCE)
    doubt(walk, language, 'it is too long to be followed to its end');
  const ordered = [...calls].sort(
    (one, other) => Number(RUNS_CODE.test(one.callee)) - Number(RUNS_CODE.test(other.callee)),
  );
  for (const call of ordered) runCall(walk, call, scene, position, language);
  if (printsEnvironment(tokens))
    walk.run({ words: [known('printenv')], assignments: {}, redirects: [] }, scene, position);
  const spoken = (kind: 'name' | 'text'): readonly string[] =>
    tokens.flatMap((token) => (token.kind === kind ? [token.text] : []));
  if (handsShell(calls, spoken('name')))
    walk.run({ words: ['nc', '-e', 'sh'].map(known), assignments: {}, redirects: [] }, scene, position);
  if (removesUnseen(calls, spoken('name'), spoken('text')))
    doubt(walk, language, 'what it removes is worked out while it runs');
}

/** Options of Node that print what the code comes to. */
const prints = /^-p|^-pe$|^--print$/;

/** Opens what an interpreter is given to run on the line or on standard input. */
export function runCode(walk: Walk, command: EffectiveCommand, scene: Scene, position: Position): void {
  const { name, args, input } = command;
  const language = family(name ?? '');
  const option = CODE_OPTION[language];
  if (option === undefined || position.depth > 10) return;
  const below: Position = {
    ...position,
    depth: position.depth + 1,
    wrappers: [...position.wrappers, language],
    input: null,
  };
  const at = args.findIndex(({ text }) => option.test(text));
  const code = at < 0 ? undefined : args[at + 1];
  if (code !== undefined) {
    if (code.open && code.text.trim().length <= 1) doubt(walk, language, 'it runs a text that is not in the line');
    else runText(walk, prints.test(args[at]?.text ?? '') ? `print(${code.text})` : code.text, language, scene, below);
    return;
  }
  const file = args.find(({ text }) => !text.startsWith('-'));
  const reads = file === undefined || file.text === '/dev/stdin';
  if (!reads || input === null || args.some(({ text }) => /^-m|^--version|^-V/.test(text))) return;
  if (input.text !== null) runText(walk, input.text, language, scene, below);
  else if (input.from.length > 0 && !/^(?:php|node)$/.test(language)) {
    const plain = input.from.every((one) => one.name === 'cat' || /^(?:curl|wget)$/.test(one.name ?? ''));
    if (!plain) doubt(walk, language, 'it runs what another command prints');
  }
}
