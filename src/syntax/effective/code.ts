import { type Argument, callsIn, EACH, MOST_CALLS, type ScriptCall } from './calls.ts';
import {
  type Called,
  doubt,
  type EffectiveCommand,
  type EffectiveWord,
  known,
  OPEN,
  type Position,
  type Scene,
  unknownWord,
  type Walk,
} from './command.ts';
import { LONGEST_SOURCE, tokensOf } from './tokens.ts';
import { CODE_OPTION, family } from './wrappers.ts';

const SPAWNS =
  /^(?:os\.(?:system|popen)|subprocess\.\w+|sp\.\w+|pty\.spawn|system|popen|passthru|shell_exec|proc_open|check_output|check_call|execSync|spawnSync|execFileSync|spawn|execFile|exec|run|call|Popen|execa|execaSync|\$|Open3\.\w+|IO\.popen|Kernel\.system|os\.execute|io\.popen|Deno\.run|Bun\.spawn(?:Sync)?|(?:cp|child_process|childProcess)\.\w+)$|(?:^|[.)])(?:execSync|spawnSync|execFileSync|system|popen|check_output|check_call|getoutput)$|^require\(\)\.(?:exec|spawn|execFile)\w*$/;
const REMOVES =
  /(?:^|[.)])(?:remove|unlink|rmtree|rmdir|removedirs|rmSync|unlinkSync|rmdirSync|rm_rf|rm_r|rm_f|rimraf(?:Sync)?)$|^(?:fs|fsp|fs\.promises)\.rm$|^File\.delete$/;
const READS =
  /(?:^|[.)])(?:readFileSync|readFile|read_text|read_bytes|file_get_contents|readlines?)$|^File\.(?:read|open)$|^(?:io\.)?open$|^Path\(\)\.open$/;
const WRITES =
  /(?:^|[.)])(?:writeFileSync|writeFile|appendFileSync|appendFile|write_text|write_bytes|file_put_contents)$|^File\.write$/;
const FETCHES =
  /(?:^|[.)])(?:urlopen|urlretrieve)$|^(?:requests|httpx|axios|got|ky|session|http|https|superagent|needle|client)\.(?:get|post|put|patch|delete|head|request|download)$|^(?:fetch|axios|got)$|^(?:Net::HTTP|URI)\.(?:get|post|open|get_response)$/;
const SENDS = /\.(?:post|put|patch)$/;
const CHANGES_MODE = /(?:^|[.)])(?:chmod|chmodSync|lchmod)$/;
const LINKS = /(?:^|[.)])(?:symlink|symlinkSync|ln_s|symlink_to)$/;
const RUNS_CODE = /^(?:exec|eval|execfile|compile|Function|vm\.run\w*|instance_eval|class_eval)$/;
const HIDES =
  /^(?:b64decode|a85decode|b32decode|unhexlify|fromhex|decodebytes|atob|decompress|rot13|unpack1?|marshal|loads|chr|fromCharCode)$/;

const first = (args: readonly Argument[]): EffectiveWord | null => {
  const given = args.find(({ keyword }) => keyword === null);
  return given?.value ?? null;
};

const eachOf = (word: EffectiveWord): readonly EffectiveWord[] =>
  word.text.split(EACH).map((text) => ({ ...word, text }));

/** A call as the command that would do the same; null where it does nothing that matters here, or its words are not literal. */
function asCommand(call: ScriptCall): Omit<Called, 'assignments'> | null {
  const { callee, args } = call;
  const word = call.on !== null && /^Path\(\)/.test(callee) ? first(call.on) : first(args);
  const make = (...words: readonly (EffectiveWord | string)[]) => ({
    words: words.flatMap((one) => (typeof one === 'string' ? known(one) : eachOf(one))),
    redirects: [],
  });
  if (SPAWNS.test(callee) || word === null) return null;
  if (REMOVES.test(callee))
    return /tree|rf|rmSync|rimraf|_r$|^fs/.test(callee) ? make('rm', '-rf', word) : make('rm', word);
  const second = args.filter(({ keyword }) => keyword === null)[1]?.value ?? null;
  if (LINKS.test(callee) && call.on !== null) return make('ln', '-s', first(args) ?? unknownWord, word);
  if (LINKS.test(callee)) return second === null ? null : make('ln', '-s', word, second);
  if (CHANGES_MODE.test(callee)) return make('chmod', '0', word);
  if (FETCHES.test(callee)) {
    const sends =
      SENDS.test(callee) ||
      args.some(({ keyword, names }) => /^(?:data|json|body|files)$/.test(keyword ?? '') || names.includes('POST'));
    return /^https?:|^ftp:/.test(word.text) || word.open
      ? sends
        ? make('curl', '-d', unknownWord, word)
        : make('curl', word)
      : null;
  }
  const mode = args.filter(({ keyword }) => keyword === null || keyword === 'mode')[1]?.value?.text ?? 'r';
  if (WRITES.test(callee) || (READS.test(callee) && /open$/.test(callee) && /^[rb]*[wax+]/.test(mode)))
    return { words: [known(':')], redirects: [{ op: '>', target: word }] };
  return READS.test(callee) ? make('cat', word) : null;
}

/** A program that a call starts: a line for a shell, or words. */
function spawned(
  call: ScriptCall,
): { readonly line: EffectiveWord } | { readonly words: readonly EffectiveWord[] } | null {
  const [head, second] = call.args.filter(({ keyword }) => keyword === null);
  if (head === undefined) return null;
  if (head.list !== null) return { words: head.list };
  if (head.value === null) return null;
  return second?.list ? { words: [head.value, ...second.list] } : { line: head.value };
}

function runCall(walk: Walk, call: ScriptCall, scene: Scene, position: Position, language: string): void {
  const { callee, args } = call;
  const names = args.flatMap((one) => one.names);
  if (RUNS_CODE.test(callee) && (callee !== 'exec' || language === 'python')) {
    const code = first(args);
    if (code !== null && !code.open) runText(walk, code.text, language, scene, position);
    else if (names.some((name) => HIDES.test(name))) doubt(walk, callee, 'it runs a text that is encoded');
    else if (names.some((name) => /^(?:urlopen|requests|httpx|fetch)$/.test(name))) {
      const from = walk.commands.slice(-1);
      walk.run({ words: [known('sh')], assignments: {}, redirects: [] }, scene, {
        ...position,
        input: { text: null, from },
      });
    }
    return;
  }
  if (SPAWNS.test(callee)) {
    const started = spawned(call);
    const path = /^re\b|[Rr]eg|pattern/.test(callee);
    if (started === null) {
      if (names.some((name) => HIDES.test(name))) doubt(walk, callee, 'it starts a program whose name is encoded');
    } else if ('words' in started) {
      if (started.words.length > 0) walk.run({ words: started.words, assignments: {}, redirects: [] }, scene, position);
    } else if (!path && started.line.text.split(OPEN).join('').trim() !== '')
      walk.script(started.line.text.split(OPEN).join('$_'), scene, position);
    return;
  }
  const command = asCommand(call);
  if (command !== null) walk.run({ ...command, assignments: {} }, scene, position);
  else if (/^(?:print|dict|pprint|console\.log|json\.dumps|JSON\.stringify|puts|p)$/.test(callee) && dumps(args))
    walk.run({ words: [known('printenv')], assignments: {}, redirects: [] }, scene, position);
}

const dumps = (args: readonly Argument[]): boolean =>
  args.some(({ names }) => /^(?:dict\.)?(?:os\.environ|process\.env|ENV)(?:\.items|\.copy)?$/.test(names.join('.')));

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
}

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
    else runText(walk, code.text, language, scene, below);
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
