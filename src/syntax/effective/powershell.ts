import {
  type Called,
  doubt,
  type EffectiveCommand,
  type EffectiveWord,
  known,
  OPEN,
  type Position,
  type Scene,
  type Walk,
} from './command.ts';

/** Cmdlets, their aliases, and commands of `cmd`, as the programs that do the same elsewhere. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'remove-item': ['rm'],
  ri: ['rm'],
  del: ['rm'],
  erase: ['rm'],
  rd: ['rm', '-r'],
  rmdir: ['rm', '-r'],
  'get-content': ['cat'],
  gc: ['cat'],
  type: ['cat'],
  'set-content': ['tee'],
  'add-content': ['tee', '-a'],
  'out-file': ['tee'],
  'copy-item': ['cp'],
  copy: ['cp'],
  'move-item': ['mv'],
  move: ['mv'],
  'set-location': ['cd'],
  chdir: ['cd'],
  'invoke-webrequest': ['curl'],
  iwr: ['curl'],
  'invoke-restmethod': ['curl'],
  irm: ['curl'],
  'invoke-expression': ['iex'],
  'stop-process': ['kill'],
  taskkill: ['killall'],
  'write-output': ['echo'],
  'write-host': ['echo'],
  'start-process': [],
  '&': [],
};
const SWITCHES: Readonly<Record<string, string>> = {
  '-recurse': '-r',
  '-force': '-f',
  '/s': '-r',
  '/q': '-f',
  '/f': '-f',
  '-verb': '-verb',
};
const LONGEST = 20_000;
const TOKEN =
  /"(?:[^"`]|`[\s\S])*"|'(?:[^']|'')*'|\$\([^()]{0,500}\)|&&|\|\||[;|\n&]|#[^\n]*|(?:[^\s"'`;|&#]|`[\s\S]|(?<=\S)#)+/g;

const unquote = (text: string): EffectiveWord => {
  if (text.startsWith("'")) return known(text.slice(1, -1).replaceAll("''", "'"));
  const inside = (text.startsWith('"') ? text.slice(1, -1) : text).replace(/`([\s\S])/g, '$1');
  const home = inside.replace(/\$(?:env:USERPROFILE|env:HOME|HOME|\{HOME\})/gi, '~').replace(/%USERPROFILE%/gi, '~');
  const open = /\$[\w:({]/.test(home);
  return { text: open ? home.replace(/\$(?:\([^()]*\)|[\w:]+|\{[^{}]*\})/g, OPEN) : home, open };
};

function translate(words: readonly EffectiveWord[]): readonly EffectiveWord[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const same = SAME[first.text.toLowerCase()];
  const verbose = rest.filter(
    ({ text }) => !/^-(?:Path|LiteralPath|Uri|FilePath|Value|Name|ErrorAction|Confirm|UseBasicParsing)$/i.test(text),
  );
  const args = verbose.map((word) =>
    SWITCHES[word.text.toLowerCase()] === undefined ? word : known(SWITCHES[word.text.toLowerCase()] as string),
  );
  return same === undefined ? [first, ...rest] : [...same.map(known), ...args];
}

/** `iex (iwr https://…)`: what is fetched within the words is what is run. */
function fetchedWithin(
  walk: Walk,
  words: readonly EffectiveWord[],
  scene: Scene,
  position: Position,
): Position['input'] {
  const text = words.map((word) => word.text).join(' ');
  const address = /https?:\/\/[^\s"'()]{1,500}/i.exec(text)?.[0];
  if (address === undefined || !/\b(?:iwr|irm|curl|wget|invoke-(?:webrequest|restmethod)|downloadstring)\b/i.test(text))
    return null;
  const before = walk.commands.length;
  walk.run({ words: [known('curl'), known(address)], assignments: {}, redirects: [] }, scene, position);
  return { text: null, from: walk.commands.slice(before) };
}

/** Follows a line of PowerShell or `cmd`: statements, pipes, quotes; cmdlets are put as the programs they stand for. */
export function runLine(walk: Walk, text: string, scene: Scene, position: Position): void {
  let words: EffectiveWord[] = [];
  let input: Position['input'] = position.input;
  const close = (mark: string): void => {
    const called: Called = { words: translate(words), assignments: {}, redirects: [] };
    const before = walk.commands.length;
    const assigns = words[1]?.text === '=';
    if (called.words[0]?.text === 'iex' && input === null) input = fetchedWithin(walk, words, scene, position);
    if (words.length > 0 && !assigns) walk.run(called, scene, { ...position, input });
    input = mark === '|' ? { text: null, from: walk.commands.slice(before) } : position.input;
    if (mark === '|' && called.words[0]?.text === 'echo')
      input = {
        text: called.words
          .slice(1)
          .map((one) => one.text)
          .join(' '),
        from: [],
      };
    words = [];
  };
  for (const [token] of text.slice(0, LONGEST).matchAll(TOKEN)) {
    if (token.startsWith('#')) continue;
    if (/^(?:&&|\|\||[;|\n])$/.test(token)) close(token);
    else if (token === '&') close('');
    else words.push(unquote(token));
  }
  close('');
}

/** Opens `powershell -Command …` and `-EncodedCommand …`. */
export function runPowershell(walk: Walk, command: EffectiveCommand, scene: Scene, position: Position): void {
  const { args, name, input } = command;
  const below: Position = {
    ...position,
    depth: position.depth + 1,
    wrappers: [...position.wrappers, name ?? ''],
    input: null,
  };
  if (position.depth > 10) return;
  const encoded = args.findIndex(({ text }) => /^-e(?:c|nc\w*)?$/i.test(text));
  const plain = args.findIndex(({ text }) => /^[-/](?:c|command)$/i.test(text));
  if (encoded >= 0) {
    const packed = args[encoded + 1]?.text ?? '';
    const script = /^[A-Za-z0-9+/]{4,20000}={0,2}$/.test(packed)
      ? Buffer.from(packed, 'base64').toString('utf16le')
      : null;
    if (script === null) doubt(walk, name ?? '', 'it runs a text that is encoded');
    else runLine(walk, script, scene, below);
  } else if (plain >= 0)
    runLine(
      walk,
      args
        .slice(plain + 1)
        .map(({ text }) => text)
        .join(' '),
      scene,
      below,
    );
  else if (input?.text != null) runLine(walk, input.text, scene, below);
}
